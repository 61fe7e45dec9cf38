"""The columns of the source file that are read, by what they hold."""

from __future__ import annotations

QUESTIONS = range(1, 12)
ANSWERS = range(1, 6)

PROVIDER = "attributes_service_provider_name"
YEAR = "attributes_collection_year"
QUARTER = "attributes_collection_quarter"
SERVICE = "attributes_service_name"
SURVEY = "attributes_service_provided"
POINT = "attributes_transaction_point"
CHANNEL = "attributes_channel"
CUSTOMERS = "attributes_volume_of_customers"
OFFERED = "attributes_volume_of_customers_provided_survey_opportunity"
RESPONDENTS = "attributes_volume_of_respondents"


def wording(question: int) -> str:
    """Return the column that holds the text of a question."""
    return f"attributes_q{question}_text"


def count(question: int, answer: int) -> str:
    """Return the column that says how often an answer from 1 to 5 was given."""
    return f"attributes_q{question}_{answer}"


def point_scale(question: int) -> str:
    """Return the column that holds the score the agency reported."""
    return f"attributes_q{question}_point_scale"


def needed() -> tuple[str, ...]:
    """Return all columns that a file must have."""
    found = [PROVIDER, YEAR, QUARTER, SERVICE, SURVEY, POINT, CHANNEL, CUSTOMERS, OFFERED, RESPONDENTS]
    for question in QUESTIONS:
        found += [wording(question), *(count(question, answer) for answer in ANSWERS), point_scale(question)]
    return tuple(found)
