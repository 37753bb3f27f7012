"""Makes the estimates of random surveys again in numpy, and says how far the two are apart, in standard errors of chance.

    python3 bench-savings.py FILE      FILE is what `bench savings surveys` prints

The bootstrap's standard error from B replicates is itself off by chance: its relative variance is about (kurtosis - 1) / 4B.
"""

import sys
from collections import defaultdict

import numpy

answers, ours = defaultdict(list), {}
for line in open(sys.argv[1]):
    words = line.split()
    if words[0] == "estimate":
        ours[words[1], words[2]] = [float(word) for word in words[3:]]
    else:
        answers[words[0], words[1]].append([float(word) for word in words[2:]])

B = 20_000
draw = numpy.random.default_rng(1)
total, spread, apart, tails = 0.0, 0.0, [], 0.0
for key, mine in ours.items():
    rows = numpy.array(answers[key])
    heads, weight = rows[0, 0], rows[:, 1]
    n = len(rows)
    shrink = numpy.sqrt(1 - n / heads)
    times = draw.multinomial(n - 1, numpy.full(n, 1 / n), size=B)
    weights = weight * (1 - shrink + shrink * n / (n - 1) * times)
    for column, (value, error, degrees) in zip((2, 3), (mine[:3], mine[3:])):
        squares = (weight * (rows[:, column] - numpy.average(rows[:, column], weights=weight))) ** 2
        excess = numpy.mean(squares**2) / numpy.mean(squares) ** 2 - (n - 3) / (n - 1)
        expected = min(n - 1, max(1, 2 * n / excess)) if excess > 0 else n - 1
        tails = max(tails, abs(degrees / expected - 1))
        total = max(total, abs(value / (heads * numpy.average(rows[:, column], weights=weight)) - 1))
        means = heads * (weights @ rows[:, column]) / weights.sum(axis=1)
        deviation = means.std(ddof=1)
        if deviation < 1e-9 * abs(value):
            continue
        kurtosis = numpy.mean(((means - means.mean()) / deviation) ** 4)
        spread = max(spread, abs(error / deviation - 1))
        apart.append((error / deviation - 1) / numpy.sqrt(2 * (kurtosis - 1) / (4 * B)))
print(len({survey for survey, _ in ours}), len(apart), f"{total:.2g} {spread:.4f} {max(map(abs, apart)):.2f} {numpy.std(apart):.2f} {tails:.2g}")
