"""Finding the passive voice without a grammar.

A form of "be", up to two adverbs, and a participle: a word in -ed, or one of the irregular ones. What it cannot see:
questions ("Was the letter sent?"), "get" as in "gets paid", a participle after a longer insertion, and whether a word
in -ed is an adjective ("the office is crowded"), where words/passive.yml does not say so. Read it as an estimate.
"""

from __future__ import annotations

import re

from playbook.plain_language.word_lists import word_set

# Commas and brackets count: "that is, asked often" is no passive.
_TOKEN = re.compile(r"[^\W_][\w'-]*|[,;:()—–]")
_BE = re.compile(r"be|am|is|are|was|were|been|being|(?:is|are|was|were)n't|i'm|(?:we|you|they)'re")
_PREFIX = re.compile(r"(?:re|over|under|mis|out|fore)-?")


def is_passive(text: str) -> bool:
    """Say whether a sentence looks passive."""
    tokens = _TOKEN.findall(text.replace("’", "'").lower())
    return any(_BE.fullmatch(token) and _participle_follows(tokens[i + 1 : i + 4]) for i, token in enumerate(tokens))


def _participle_follows(tokens: list[str]) -> bool:
    for token in tokens:
        if _is_participle(token):
            return True
        if not (token.endswith("ly") or token in word_set("passive", "adverbs")):
            return False
    return False


def _is_participle(word: str) -> bool:
    if word in word_set("passive", "not_passive"):
        return False
    if word.endswith("ed"):
        # "unanswered" says how something is, "underlined" what was done.
        return len(word) > 3 and (not word.startswith("un") or word.startswith(("under", "uncover")))
    irregular = word_set("passive", "irregular")
    return word in irregular or _PREFIX.sub("", word, count=1) in irregular
