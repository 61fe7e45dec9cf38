"""A correct assessment for the small world: three dimensions, five statements, two answer sets."""

from __future__ import annotations

DATA, PAGE = "data/assessment.yml", "docs/tools/assessment.md"

ASSESSMENT = """\
edition: "2026.1"
title: How well do we keep the light?
aid: An aid to talk about the light. No harbor office stands behind it.
learned_from: [log-2020, almanac]
levels:
  - {number: 1, name: Dark, meaning: Ships see nothing.}
  - {number: 2, name: Glimmer, meaning: Some ships see something.}
  - {number: 3, name: Steady, meaning: Most ships see the light.}
  - {number: 4, name: Bright, meaning: All ships see the light.}
  - {number: 5, name: Beacon, meaning: Others come to learn.}
answer_sets:
  - id: nights
    answers:
      - {id: never, text: Never, level: 1}
      - {id: some, text: Some nights, level: 3}
      - {id: every, text: Every night, level: 5}
  - id: paper
    answers:
      - {id: nothing, text: Nothing is written, level: 1}
      - {id: draft, text: There is a draft, level: 2}
      - {id: signed, text: It is signed, level: 4}
      - {id: renewed, text: It was renewed this year, level: 5}
dimensions:
  - id: light
    title: Light
    about: How far the light reaches.
    statements:
      - id: lens
        text: We clean the lens.
        evidence: [A clean cloth., The entry in the log.]
        answers: nights
        quick: true
        moves:
          - {from: [never], play: mend, items: [mend.clean-lens]}
          - {from: [some], play: listen, items: [listen.ask-crews, listen.write-down]}
        unknown: {play: mend, items: [mend.clean-lens]}
      - id: range
        text: We know how far the light is seen.
        evidence: [The chart.]
        answers: paper
        rests_on: [light.lens, crew.rota]
        moves:
          - {from: [nothing, draft], play: listen, items: [listen.sound-horn]}
          - {from: [signed], play: listen, items: [listen.write-down]}
        unknown: {play: listen, items: [listen.ask-crews]}
  - id: crew
    title: Crew
    about: Who keeps the light.
    statements:
      - id: rota
        text: We have a rota.
        evidence: [The rota.]
        answers: paper
        quick: true
        moves:
          - {from: [nothing, draft, signed], play: tell, items: [tell.hang-notice]}
        unknown: {play: tell, items: [tell.hang-notice]}
      - id: rest
        text: We rest between watches.
        evidence: [The log.]
        answers: nights
        rests_on: [crew.rota]
        moves:
          - {from: [never, some], play: tell, items: [tell.hang-notice]}
        unknown: {play: listen, items: [listen.ask-crews]}
  - id: word
    title: Word
    about: What sailors hear from you.
    statements:
      - id: notice
        text: We hang up a notice.
        evidence: [The notice.]
        answers: nights
        quick: true
        moves:
          - {from: [never], play: tell, items: [tell.hang-notice]}
          - {from: [some], play: listen, items: [listen.write-down]}
        unknown: {play: tell, items: [tell.hang-notice]}
"""

PAGE_TEXT = """\
---
title: Where do we stand?
description: How well the light is kept.
reviewed: 2026-02-01
---

Say how far you are.

## Statements

{{ assessment() }}

## Result

{{ assessment_part("result") }}

## Over time

{{ assessment_part("history") }}

## As a team

{{ assessment_part("team") }}

## How levels are found

{{ assessment_levels() }}

{{ assessment_by_hand() }}

## Sources

{{ assessment_learned_from() }}

{{ sources() }}
"""
