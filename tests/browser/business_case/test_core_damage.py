"""A file of a case that was damaged anywhere is read or refused; nothing is thrown, and no result is no number."""

from __future__ import annotations

import json
import random
from typing import Any

from tests.browser.business_case.worlds import STATUS_PAGE
from tests.examples import seed

# Reads in the page, and tells the results of what has only a value replaced: all that was read is much to send.
READ_AND_TELL = """(texts) => {
  const threw = [], keys = [], words = [];
  for (const [at, text] of texts.entries()) {
    try {
      const { file } = cxCaseFile.read(text);
      if (file) keys.push(Object.keys(file));
      if (file && at >= 500) words.push(cxCaseWords.summary(file, cxCaseResults.of(file, { runs: 20 })).join(' '));
    } catch (error) {
      threw.push([text, String(error)]);
    }
  }
  return [threw, keys, words];
}"""


def test_any_damage_is_read_or_refused_and_never_thrown(core) -> None:
    rng = random.Random(seed())
    text = json.dumps(STATUS_PAGE)
    damaged = [text[: rng.randrange(len(text))] for _ in range(100)]
    for _ in range(400):
        at = rng.randrange(len(text))
        damaged.append(
            text[:at] + rng.choice(['"', "{", "}", "[", "]", ",", "-", "0", "e9", "null", "\\u0000"]) + text[at + 1 :]
        )
    values = [None, True, -1, 1e308, "", "x", [], {}, [[]], {"low": {}}]
    for _ in range(400):
        damaged.append(json.dumps(changed(json.loads(text), rng, values)))
    threw, keys, words = core.evaluate(READ_AND_TELL, damaged)
    assert threw == []
    assert keys and all(set(one) == set(STATUS_PAGE) for one in keys)
    assert words and all(said and "NaN" not in said and "Infinity" not in said for said in words)


def changed(value: Any, rng: random.Random, values: list) -> Any:
    """Return a record with one value, somewhere in it, replaced."""
    key = rng.choice(list(value) if isinstance(value, dict) else range(len(value)))
    inner = value[key]
    if isinstance(inner, (dict, list)) and inner and rng.random() < 0.7:
        value[key] = changed(inner, rng, values)
    else:
        value[key] = rng.choice(values)
    return value
