"""The tables of survey results, to take away."""

from __future__ import annotations

from macros.templates import inline
from playbook.authoring.context import AuthorError, PageContext
from playbook.nearest import did_you_mean, some
from playbook.readings.survey_tables import survey_table


def survey_data(page: PageContext, table: str, words: str | None = None) -> str:
    """Return a link that saves a table of data/surveys/: observations, volumes or faults.

    Small numbers are left out, unless data/surveys.yml says that the source is public.
    """
    tables = page.book.surveys.tables if page.book.surveys is not None else {}
    if table not in tables:
        otherwise = f"the tables are {some(tables)}" if tables else "write data/surveys.yml and its tables"
        raise AuthorError(f"there is no survey table '{table}'", did_you_mean(str(table), tables, otherwise))
    file = survey_table(page.book, table)
    href = page.offer(f"downloads/{file.id}", file.text)
    return inline("download.html", file=file, words=words or file.title, href=href)
