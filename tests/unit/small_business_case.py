"""A worked example of a business case for the small world."""

from __future__ import annotations

# 1,000 calls, 10% of them avoided, $50 each: $5,000 a year. Over 2 years, not discounted and in full from the start,
# that is $10,000 of benefits and $4,000 of costs.
EXAMPLE = """title: A brighter lamp
service: Guiding ships at an invented harbor
about: All of it is invented.
years: 2
counts: [budget]
discount: {low: 0, likely: 0, high: 0, own: true}
ramp: {low: 100, likely: 100, high: 100, own: true}
lines:
  - id: calls
    kind: contacts
    name: Calls about the lamp
    column: budget
    values:
      contacts: {low: 900, likely: 1000, high: 1100, source: log-2020, note: Counted in the log.}
      share: {low: 2, likely: 10, high: 18, own: true}
      cost: {low: 40, likely: 50, high: 60, source: log-2020}
  - id: time
    kind: burden
    name: Less waiting
    column: customers
    values:
      people: {low: 60, likely: 60, high: 60, own: true}
      minutes: {low: 10, likely: 20, high: 30, own: true}
      rate: {low: 30, likely: 30, high: 30, own: true}
  - id: lamp
    kind: cost-once
    name: A new light
    values:
      amount: {low: 3000, likely: 4000, high: 5000, own: true}
"""
