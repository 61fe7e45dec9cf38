"""What authors may call in Markdown. Adding a macro: write it in a module here, and name it in MACROS.

A macro takes the page it stands on, then plain words, and returns Markdown or HTML from a template of
templates/. It never reads files and never computes: it asks the playbook.
"""

from __future__ import annotations

from typing import Any

from macros.assessment import (
    assessment,
    assessment_by_hand,
    assessment_learned_from,
    assessment_levels,
    assessment_paper,
    assessment_part,
)
from macros.business_case import business_case, business_case_example
from macros.calculators import calculator
from macros.case_library import case_library
from macros.cases import case_cards, results
from macros.charts import chart
from macros.checklists import checklist, checklist_cards
from macros.citations import cite, sources
from macros.coverage import coverage
from macros.downloads import data_list, download, table_list, template_list
from macros.drivers import driver_analysis
from macros.editions import edition_changes, edition_list
from macros.metrics import metric_definitions, metric_table
from macros.paths import path, path_cards
from macros.plan import plan_items
from macros.plays import all_questions, leader_questions, life_cycle, play_card, play_cards
from macros.policies import duties, policy_timeline
from macros.readings import figure_table
from macros.site_files import file_checksums, offline_edition, pdf_files
from macros.surveys import survey_data
from macros.vocabulary import glossary, role_list, term
from playbook.authoring.registry import Macros

MACROS: Macros = {
    macro.__name__: macro
    for macro in (
        all_questions,
        assessment,
        assessment_by_hand,
        assessment_learned_from,
        assessment_levels,
        assessment_paper,
        assessment_part,
        business_case,
        business_case_example,
        calculator,
        case_cards,
        case_library,
        chart,
        checklist,
        checklist_cards,
        cite,
        coverage,
        data_list,
        download,
        driver_analysis,
        duties,
        edition_changes,
        edition_list,
        figure_table,
        file_checksums,
        glossary,
        leader_questions,
        life_cycle,
        metric_definitions,
        metric_table,
        offline_edition,
        path,
        path_cards,
        pdf_files,
        plan_items,
        play_card,
        play_cards,
        policy_timeline,
        results,
        role_list,
        sources,
        survey_data,
        table_list,
        template_list,
        term,
    )
}


def define_env(env: Any) -> None:
    """Give mkdocs-macros our sandbox in place of its own unrestricted environment.

    Its `render` offers every page the configuration, all files and Jinja's whole language; ours offers
    the macros above.
    """
    plugin = env.conf.plugins["playbook"]

    def render(markdown: str, force_rendering: bool = False) -> str:
        return str(plugin.render_macros(markdown, env.page, MACROS))

    env.render = render
