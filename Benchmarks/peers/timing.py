"""The best of several repetitions, printed as JSON with the answer."""

import json
import time


def report(answer, prepare=lambda: (), most=5, budget=8.0):
    """Times `answer(*prepare())`: as often as fits the budget of seconds, at least once, at most `most` times."""
    best, spent = None, 0.0
    for _ in range(most):
        arguments = prepare()
        start = time.perf_counter()
        result = answer(*arguments)
        seconds = time.perf_counter() - start
        spent += seconds
        best = seconds if best is None else min(best, seconds)
        if spent + seconds > budget:
            break
    if callable(result):
        result = result()
    print(json.dumps({"seconds": best, "result": str(result)}))
