"""A peer of `scripts/bench search`: Splink, trained on the nation and asked by its real-time linker, prints a JSON object.

bench-search.py CHILDREN.csv < queries, a JSON object a line, as `contactpoint england queries` writes them
"""

import json
import logging
import statistics
import sys
import time

import pandas
import splink.comparison_library as comparisons
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

logging.disable(logging.WARNING)
children = pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False).replace("", None)
settings = SettingsCreator(
    link_type="dedupe_only",
    unique_id_column_name="number",
    comparisons=[
        comparisons.NameComparison("family").configure(term_frequency_adjustments=True),
        comparisons.NameComparison("given").configure(term_frequency_adjustments=True),
        comparisons.DateOfBirthComparison("born", input_is_string=True),
        comparisons.PostcodeComparison("postcode"),
        comparisons.ExactMatch("gender"),
    ],
    # The rules that the English model of the national data service blocks on, as far as the fields go.
    blocking_rules_to_generate_predictions=[
        block_on("family", "born"),
        block_on("given", "born"),
        block_on("family", "given", "substr(born, 1, 4)"),
        block_on("postcode", "born"),
        block_on("postcode", "given"),
        block_on("postcode", "family"),
        block_on("family", "given", "substr(born, 6, 5)"),
    ],
    retain_intermediate_calculation_columns=False,
)
linker = Linker(children, settings, DuckDBAPI())
linker.training.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
# An index has each child once, so the queries are what there is to learn m from; Splink learns from pairs in one table.
# It keeps its own priors for m, which are those of its authors.

queries = [json.loads(line) for line in sys.stdin]
times, first, ten, confident, right, failed = [], 0, 0, 0, 0, 0
for query in queries:
    record = {name: query.get(name) for name in ("family", "given", "born", "gender", "postcode")}
    for name in ("family", "given"):
        record[name] = record[name].title() if record[name] else None
    record["number"] = "query"
    start = time.monotonic()
    found = linker.inference.find_matches_to_new_records(
        [record], blocking_rules=settings.blocking_rules_to_generate_predictions, match_weight_threshold=-10
    ).as_pandas_dataframe()
    times.append((time.monotonic() - start) * 1000)
    found = found.sort_values("match_probability", ascending=False)
    numbers = [a if b == "query" else b for a, b in zip(found["number_l"], found["number_r"])]
    wanted = query["expected"].replace(" ", "")
    rank = numbers.index(wanted) if wanted in numbers else None
    first += rank == 0
    ten += rank is not None and rank < 10
    if len(found) and found["match_probability"].iloc[0] >= 0.9:
        confident += 1
        right += rank == 0
print(
    json.dumps(
        {
            "queries": len(queries),
            "median_ms": round(statistics.median(times), 1),
            "first": round(first / len(queries), 4),
            "ten": round(ten / len(queries), 4),
            "confident": confident,
            "right": round(right / max(1, confident), 4),
        }
    )
)
