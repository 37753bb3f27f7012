/// The authorities, a line each: DfE number; how mixed its names are (`NameMix`); children in thousands (about those of
/// the 2021 census); the postcode districts counted to it; the towns its letters go to.
///
/// A district that lies in two authorities stands at the one with most of it, so that a postcode belongs to one authority.
enum AuthorityList {
    /// London and the West Midlands conurbation.
    static let londonAndWestMidlands = """
        201;L;1;EC1A EC1M EC2A EC2M EC2Y EC3A EC3N EC4A EC4V EC4Y;London
        202;L;46;NW1 NW3 NW5 NW6 WC1B WC1E WC1H WC1N WC1R WC1X;London
        203;L;70;SE3 SE7 SE9 SE10 SE18;London
        204;L;64;E5 E8 E9 N16;London
        205;L;34;W6 W12 W14 SW6;London
        206;L;38;N1 N5 N7 N19 EC1R EC1V EC1Y;London
        207;L;25;SW3 SW5 SW7 SW10 W8 W10-11;London
        208;L;57;SE11 SE24 SE27 SW2 SW4 SW9 SW16;London
        209;L;67;SE4 SE6 SE8 SE12-14 SE23 SE26;London
        210;L;60;SE1 SE5 SE15-17 SE21-22;London
        211;A;68;E1 E2 E3 E14 E1W;London
        212;L;65;SW8 SW11-12 SW15 SW17-18;London
        213;L;38;W1B W1D W1G W1H W1J W1K W1T W1U W1W W2 W9 SW1A SW1E SW1H SW1P SW1V SW1W SW1X NW8 WC2B WC2H \
        WC2N;London
        301;L;64;RM8-10 IG11;Barking,Dagenham
        302;L;92;N2 N3 N12 N20 NW4 NW7 NW11 EN4-5 HA8;London,Barnet,Edgware
        303;M;57;DA5-8 DA14-17 SE2 SE28;Bexleyheath,Sidcup,Welling,Erith
        304;L;77;NW2 NW9-10 HA0 HA9;London,Wembley
        305;M;74;BR1-7 SE20;Bromley,Beckenham,Orpington,Chislehurst
        306;L;94;CR0 CR2 CR5 CR7-8 SE19 SE25;Croydon,South Croydon,Thornton Heath,Purley
        307;L;81;W3 W5 W7 W13 UB1-2 UB5-6;London,Southall,Northolt,Greenford
        308;L;83;EN1-3 N9 N13-14 N18 N21;Enfield,London
        309;L;57;N4 N6 N8 N10-11 N15 N17 N22;London
        310;A;59;HA1-3 HA5 HA7;Harrow,Pinner,Stanmore
        311;M;60;RM1-3 RM5 RM7 RM11-14;Romford,Hornchurch,Upminster
        312;L;76;UB3-4 UB7-10 HA4 HA6;Hayes,West Drayton,Uxbridge,Ruislip
        313;L;66;TW3-5 TW7-8 TW13-14 W4;Hounslow,Isleworth,Feltham,Brentford
        314;M;38;KT1-3 KT5-6 KT9;Kingston upon Thames,New Malden,Surbiton
        315;L;46;SW19-20 CR4 SM4;London,Mitcham,Morden
        316;A;83;E6-7 E12-13 E15-16 E20;London
        317;A;76;IG1-8 E18 RM6;Ilford,Woodford Green
        318;M;44;TW1-2 TW9-12 SW13-14;Twickenham,Richmond,Teddington,London
        319;M;48;SM1-3 SM5-6 KT4;Sutton,Wallington,Worcester Park
        320;L;64;E4 E10-11 E17;London
        330;A;288;B1-21 B23-35 B38 B42 B44-45 B72-76;Birmingham,Sutton Coldfield
        331;M;79;CV1-6;Coventry
        332;M;70;DY1-3 DY5-6 DY8-9 B62-63;Dudley,Brierley Hill,Stourbridge,Halesowen
        333;A;84;B43 B64-71 DY4;West Bromwich,Smethwick,Oldbury,Tipton
        334;W;48;B36-37 B40 B90-94;Solihull,Birmingham
        335;M;69;WS1-5 WS8-10 WV12-13;Walsall,Willenhall
        336;M;62;WV1-4 WV6 WV10-11 WV14;Wolverhampton,Bilston
        """

    /// The metropolitan districts of the North.
    static let metropolitanNorth = """
        340;W;35;L28 L32-36;Liverpool,Prescot,Huyton,Kirkby
        341;W;97;L1-9 L11-19 L24-27;Liverpool
        342;W;37;WA9-12;St Helens,Newton-le-Willows
        343;W;53;L10 L20-23 L29-31 L37-38 PR8-9;Bootle,Crosby,Formby,Southport
        344;W;68;CH41-49 CH60-63;Birkenhead,Wallasey,Wirral
        350;M;68;BL1-7;Bolton
        351;M;44;BL0 BL8-9 M25-26 M45;Bury,Ramsbottom,Manchester
        352;L;124;M1-4 M8-9 M11-15 M18-23 M40;Manchester
        353;A;62;OL1-4 OL8-9 M35;Oldham,Failsworth
        354;M;55;OL10-12 OL15-16 M24;Rochdale,Heywood,Middleton
        355;M;61;M5-7 M27-28 M30 M38 M44 M50;Salford,Eccles,Swinton
        356;W;64;SK1-8;Stockport,Cheadle
        357;M;51;OL5-7 M34 M43 SK14-16;Ashton-under-Lyne,Hyde,Stalybridge
        358;M;56;M16-17 M31-33 M41 WA14-15;Stretford,Sale,Altrincham
        359;W;69;WN1-7 M29 M46;Wigan,Leigh,Atherton
        370;W;51;S36 S70-75;Barnsley
        371;W;66;DN1-8 DN11-12;Doncaster
        372;W;57;S25-26 S60-66;Rotherham
        373;M;117;S1-14 S17 S20 S35;Sheffield
        380;A;142;BD1-18 BD20-22 LS29;Bradford,Keighley,Shipley,Ilkley
        381;M;46;HX1-7 HD6 OL14;Halifax,Brighouse,Todmorden
        382;A;101;HD1-5 HD7-9 WF12-17 BD19;Huddersfield,Dewsbury,Batley
        383;M;171;LS1-23 LS25-28 WF3;Leeds
        384;W;74;WF1-2 WF4-11;Wakefield,Castleford,Pontefract
        390;W;39;NE8-11 NE16 NE21 NE39-40;Gateshead
        391;M;60;NE1-7 NE13 NE15;Newcastle upon Tyne
        392;W;42;NE12 NE25-30;North Shields,Whitley Bay,Wallsend
        393;W;31;NE31-36;South Shields,Jarrow,Hebburn
        394;W;54;SR1-6 NE37-38 DH4-5;Sunderland,Washington,Houghton le Spring
        """

    /// Cities, unitary authorities and counties numbered below 860.
    static let unitariesOf800to859 = """
        420;W;0.4;TR21-25;Isles of Scilly
        800;W;34;BA1-3 BS31 BS39;Bath,Keynsham,Radstock
        801;M;93;BS1-11 BS13-16;Bristol
        802;W;43;BS20-25 BS29 BS48-49;Weston-super-Mare,Clevedon,Portishead
        803;W;61;BS30 BS32 BS34-37;Bristol,Yate
        805;W;20;TS24-27;Hartlepool
        806;M;33;TS1-5 TS7-8;Middlesbrough
        807;W;27;TS6 TS10-14;Redcar,Guisborough
        808;W;44;TS15-23;Stockton-on-Tees,Billingham,Yarm
        810;W;57;HU1-9;Hull
        811;W;61;HU10-18 HU20 YO15-16 YO25 YO42-43 DN14;Beverley,Hessle,Bridlington,Driffield,Goole
        812;W;34;DN31-37;Grimsby,Cleethorpes
        813;W;34;DN15-20 DN38-39;Scunthorpe,Brigg
        815;W;115;HG1-5 DL6-11 YO7-8 YO11-14 YO17-18 YO21-22 YO51 YO60-62 BD23-24 \
        LS24;Harrogate,Northallerton,Scarborough,Malton,Skipton
        816;W;36;YO1 YO10 YO19 YO23-24 YO26 YO30-32;York
        821;A;60;LU1-4;Luton
        822;M;42;MK40-45;Bedford
        823;W;65;LU5-7 SG15-19;Dunstable,Leighton Buzzard,Biggleswade
        825;M;124;HP5-22 SL0 SL7-9 MK18;Amersham,High Wycombe,Aylesbury,Marlow,Buckingham
        826;M;70;MK1-15 MK17 MK19 MK46;Milton Keynes
        830;W;153;DE4-7 DE11-12 DE45 DE55-56 DE65 DE72 DE75 S18 S21 S32-33 S40-45 SK13 SK17 \
        SK22-23;Matlock,Ilkeston,Swadlincote,Chesterfield,Buxton
        831;M;60;DE1 DE3 DE21-24;Derby
        838;W;67;DT1-11 BH19-22 BH31;Dorchester,Weymouth,Bridport,Wimborne
        839;W;74;BH1-15 BH17-18 BH23;Bournemouth,Poole,Christchurch
        840;W;100;DH1-3 DH6-9 DL4-5 DL12-17 SR7-8 TS28-29;Durham,Chester le Street,Bishop Auckland,Peterlee
        841;W;22;DL1-3;Darlington
        845;W;105;TN5-7 TN19-22 TN31-40 BN7-10 BN20-27;Crowborough,Hastings,Lewes,Eastbourne
        846;M;49;BN1-3 BN41;Brighton,Hove,Portslade
        850;W;285;SO20-24 SO30-32 SO40-43 SO45 SO50-53 PO7-17 RG21-29 GU11-14 GU30-34 GU46 GU51-52 BH25 \
        SP10-11;Winchester,Eastleigh,Fareham,Basingstoke,Aldershot,Andover
        851;M;43;PO1-6;Portsmouth
        852;M;53;SO14-19;Southampton
        855;W;142;LE6-14 LE16-19 LE65 LE67;Loughborough,Hinckley,Coalville,Market Harborough
        856;A;85;LE1-5;Leicester
        857;W;8;LE15;Oakham
        """

    /// Those numbered from 860.
    static let unitariesAndCounties = """
        860;W;172;ST5 ST8-10 ST13-21 WS6-7 WS11-15 DE13-14 \
        B77-79;Newcastle-under-Lyme,Stafford,Cannock,Burton-on-Trent,Tamworth
        861;M;60;ST1-4 ST6-7;Stoke-on-Trent
        865;W;106;SN8-16 SP1-5 BA12-15;Chippenham,Devizes,Salisbury,Trowbridge
        866;M;53;SN1-6 SN25-26;Swindon
        867;W;29;RG12 RG42 GU47;Bracknell,Sandhurst
        868;M;34;SL4-6;Windsor,Maidenhead
        869;W;35;RG7-8 RG14 RG17-20;Newbury,Thatcham
        870;M;38;RG1-2 RG4 RG30-31;Reading
        871;A;45;SL1-3;Slough
        872;M;43;RG5-6 RG10 RG40-41;Wokingham,Reading
        873;W;134;CB1-7 CB21-25 PE19 PE26-29 SG8;Cambridge,Ely,Huntingdon,St Neots
        874;M;54;PE1-7;Peterborough
        876;W;28;WA7-8;Runcorn,Widnes
        877;W;43;WA1-5 WA13;Warrington
        878;W;146;EX1-22 EX24 EX31-39 TQ6-7 TQ9-13 PL19-21;Exeter,Exmouth,Barnstaple,Totnes,Tavistock
        879;W;52;PL1-3 PL5-7 PL9;Plymouth
        880;W;25;TQ1-5;Torquay,Paignton,Brixham
        881;W;325;CM0-9 CM11-20 CO1-16 SS4-8 SS11-16 IG9-10 EN9;Chelmsford,Harlow,Colchester,Rayleigh,Basildon
        882;M;39;SS0-3 SS9;Southend-on-Sea,Leigh-on-Sea
        883;M;45;RM15-20 SS17;Grays,South Ockendon,Tilbury
        884;W;36;HR1-9;Hereford,Ross-on-Wye,Leominster
        885;W;119;WR1-11 WR14-15 B60-61 B96-98 DY10-14;Worcester,Malvern,Bromsgrove,Redditch,Kidderminster
        886;W;347;ME6 ME9-20 CT1-21 TN1-4 TN8-18 TN23-30 DA1-4 DA9-13 \
        BR8;Maidstone,Canterbury,Folkestone,Tunbridge Wells,Ashford,Dartford
        887;M;65;ME1-5 ME7-8;Chatham,Gillingham,Rochester
        888;M;256;PR1-7 PR25-26 LA1-5 BB4-12 BB18 FY5-8 WN8 L39-40 OL13;Preston,Lancaster,Burnley,Nelson,Lytham St \
        Annes,Ormskirk
        889;A;39;BB1-3;Blackburn,Darwen
        890;W;29;FY1-4;Blackpool
        891;W;163;NG4 NG9-10 NG12-22 NG25 S80-81 DN22;Nottingham,Mansfield,Newark,Worksop,Retford
        892;M;67;NG1-3 NG5-8 NG11;Nottingham
        893;W;60;SY1-8 SY11-13 TF9 WV15-16;Shrewsbury,Oswestry,Ludlow,Bridgnorth
        894;W;42;TF1-8 TF10;Telford,Newport
        895;W;78;CW1-2 CW4-5 CW10-12 SK9-12 WA16;Crewe,Sandbach,Macclesfield,Knutsford
        896;W;70;CH1-4 CH64-66 CW6-9 WA6;Chester,Ellesmere Port,Northwich
        908;W;107;TR1-20 TR26-27 PL10-15 PL17-18 PL22-35 EX23;Truro,Falmouth,Camborne,Penzance,St \
        Austell,Bodmin,Bude
        916;W;128;GL1-8 GL10-20 GL50-56;Gloucester,Stroud,Tewkesbury,Cheltenham
        919;M;270;AL1-10 HP1-4 HP23 SG1-7 SG9-14 WD3-7 WD17-19 WD23-25 EN6-8 EN10-11 CM21-23;St Albans,Hemel \
        Hempstead,Stevenage,Hertford,Watford,Hoddesdon
        921;W;24;PO30-41;Newport,Ryde,Cowes
        925;W;145;LN1-13 PE9-12 PE20-25 NG31-34 DN21;Lincoln,Spalding,Boston,Skegness,Grantham
        926;W;168;NR1-31 PE30-38 IP20-22 IP24-26;Norwich,Great Yarmouth,King's Lynn,Thetford
        929;W;57;NE19-20 NE22-24 NE41-49 NE61-71 TD15;Blyth,Hexham,Morpeth,Alnwick,Berwick-upon-Tweed
        931;M;148;OX1-20 OX25-29 OX33 OX39 OX44 OX49 RG9;Oxford,Abingdon,Banbury,Bicester,Henley-on-Thames
        933;W;108;TA1-24 BA4-11 BA16 BA20-22 BS26-28;Taunton,Bridgwater,Frome,Yeovil
        935;W;149;IP1-19 IP23 IP27-33 NR32-35 CB8-9;Ipswich,Stowmarket,Bury St Edmunds,Lowestoft,Newmarket
        936;M;265;GU1-10 GU15-27 KT7-8 KT10-24 TW15-20 RH1-9 SM7 CR3 \
        CR6;Guildford,Camberley,Walton-on-Thames,Epsom,Staines-upon-Thames,Reigate
        937;W;122;CV7-13 CV21-23 CV31-37 B46 B49-50;Nuneaton,Rugby,Leamington Spa,Stratford-upon-Avon
        938;W;176;RH10-20 BN5 BN11-18 BN42-45 PO18-22 GU28-29;Crawley,Horsham,Worthing,Littlehampton,Chichester
        940;W;80;NN8-10 NN14-18;Wellingborough,Rushden,Kettering,Corby
        941;M;97;NN1-7 NN11-13;Northampton,Daventry,Brackley
        942;W;51;CA1-8 CA12-15 CA18-28;Carlisle,Workington,Whitehaven
        943;W;40;CA10-11 CA16-17 LA8-16 LA22-23;Penrith,Kendal,Barrow-in-Furness,Windermere
        """
}
