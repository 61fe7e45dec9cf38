"""The content model: what a playbook is made of."""

from playbook.model.assessment import Assessment
from playbook.model.book import Playbook
from playbook.model.business_case import BusinessCase
from playbook.model.case import CaseStudy, Result
from playbook.model.checklist import PHASES, Checklist, Heading, Item, ItemAttributes
from playbook.model.download import Download
from playbook.model.facts import PageFacts
from playbook.model.metric import Metric, Target
from playbook.model.page import Page
from playbook.model.path import ReadingPath, Step
from playbook.model.play import Play
from playbook.model.policy import Policy
from playbook.model.print_order import PrintedPart, PrintOrder
from playbook.model.record import Document, Record
from playbook.model.redirect import Redirect
from playbook.model.retired import Retired
from playbook.model.series import Observation, Series
from playbook.model.settings import Settings
from playbook.model.source import Source
from playbook.model.survey import SurveyFault, SurveyObservation, Surveys, SurveySettings, SurveyVolume
from playbook.model.synonym import Synonym
from playbook.model.unread import Unread
from playbook.model.vocabulary import Role, Term

__all__ = [
    "PHASES",
    "Assessment",
    "BusinessCase",
    "CaseStudy",
    "Checklist",
    "Document",
    "Download",
    "Heading",
    "Item",
    "ItemAttributes",
    "Metric",
    "Observation",
    "Page",
    "PageFacts",
    "Play",
    "Playbook",
    "Policy",
    "PrintOrder",
    "PrintedPart",
    "ReadingPath",
    "Record",
    "Redirect",
    "Result",
    "Retired",
    "Role",
    "Series",
    "Settings",
    "Source",
    "Step",
    "SurveyFault",
    "SurveyObservation",
    "SurveySettings",
    "SurveyVolume",
    "Surveys",
    "Synonym",
    "Target",
    "Term",
    "Unread",
]
