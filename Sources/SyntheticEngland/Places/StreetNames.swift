/// What streets are called.
/// An underscore stands for a space.
enum StreetNames {
    static let names = """
        High Station Church Park Victoria Green Manor Kings Queens New Grange Mill London Main West East North South
        The_Crescent Springfield Windsor York Stanley George Albert Alexandra School Chapel Highfield Richmond
        Woodland Grove Meadow Orchard Beech Oak Elm Ash Cedar Chestnut Hawthorn Holly Willow Birch Lime Maple Poplar
        Rowan Sycamore Hazel Laurel Lilac Heather Fern Ivy Rose Lavender Primrose Bluebell Clover Daisy Foxglove Poppy
        Cherry Apple Pear Plum Albany Arundel Ashley Avon Balmoral Bath Bedford Belmont Berkeley Beverley Blenheim
        Bramley Bridge Broad Brook Brunswick Buckingham Burton Byron Cambridge Canterbury Carlton Castle Cavendish
        Chatsworth Chaucer Chester Churchill Clarence Clarendon Claremont Cleveland Clifton Coronation Cromwell Crown
        Cumberland Dale Darwin Denmark Derby Devonshire Dickens Dorset Douglas Dover Drake Dryden Durham Edward Elgin
        Elizabeth Essex Exeter Fairfield Farm Field Florence Forest Front Garden Garth Gladstone Glebe Gloucester
        Gordon Granville Hall Hamilton Hampton Hardy Harrow Hastings Haven Henry Hereford Heron High_Bank Hillside
        Holmes Hope Horseshoe Howard Hunters Ivydale James John Jubilee Keats Kent Kestrel Kingfisher Kingsway
        Kingston Kipling Knights Lake Lancaster Lansdowne Larch Leicester Lincoln Linden Lodge Lower Ludlow Magdalen
        Malvern Marlborough Marsh Mary Maxwell Mayfield Milton Moor Mount Nelson Newton Norfolk Northfield Nursery
        Oakfield Old_Mill Osborne Oxford Palmerston Parkside Peel Pembroke Percy Portland Princes Priory Quarry
        Queensway Ramsey Ravenswood Rectory Redwood Regent Ridge River Robin Russell Rutland Salisbury Sandringham
        Sandy Selby Shakespeare Shaftesbury Sheridan Shelley Silver Somerset Southfield Spencer Spring St_Andrews
        St_Annes St_Davids St_Georges St_James St_Johns St_Marys St_Michaels St_Pauls St_Peters Stafford Stratford
        Suffolk Summer Sunny Bank Surrey Sussex Swallow Sydenham Talbot Tennyson Thornhill Tower Trinity Tudor Tyne
        Union Upper Vale Valley Vicarage Villa Walnut Warwick Water Waterloo Waverley Wellington Wentworth Wesley
        Westfield Westminster Whitehall William Wilton Winchester Wolsey Woodside Woodville Wordsworth Wren Wycliffe
        """

    /// The commonest first.
    static let kinds = """
        Road Street Avenue Close Drive Lane Way Crescent Court Gardens Grove Place Terrace Walk Rise Hill View Mews
        Row Square
        """
}
