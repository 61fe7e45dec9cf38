"""The calculators and the assessment of the offline edition."""

from __future__ import annotations


def test_a_calculator_answers_and_keeps_the_figures_in_its_address(tool_tab, edition) -> None:
    tool_tab.open(edition.address("tools/sample-size.html", "margin=3&share=50"))
    tool_tab.wait("document.querySelector('main').innerText.includes('1,068')")
    tool_tab.run("document.querySelector('[name=margin]').select(), document.querySelector('[name=margin]').focus(), 0")
    tool_tab.type("5")
    tool_tab.wait("document.querySelector('main').innerText.includes('385')")
    tool_tab.wait("location.hash.includes('margin=5')")
    assert tool_tab.errors == []


def test_an_answer_of_the_assessment_stays(tab, edition) -> None:
    tab.open(edition.address("tools/assessment.html"))
    tab.wait("!!document.querySelector('fieldset.cx-statement input[type=radio]')")
    first = "document.querySelector('fieldset.cx-statement input[type=radio]')"
    tab.run(f"{first}.click(), 0")
    tab.wait("Object.keys(localStorage).includes('cx-playbook-assessment')")
    name, value = tab.run(f"[{first}.name, {first}.value]")
    tab.open(edition.address("tools/assessment.html"))
    tab.wait(f'document.querySelector(\'input[name="{name}"][value="{value}"]\')?.checked === true')
    assert tab.errors == []


def test_what_the_assessment_advises_reaches_the_plan(tool_tab, edition) -> None:
    tool_tab.open(edition.address("tools/assessment.html"))
    tool_tab.wait("typeof cxDesk === 'object'")
    tool_tab.run("cxDesk.beginWith('Advice', { 'understand.list-sources': { next: true } }, 'Added 1 item'), 0")
    tool_tab.open(edition.address("tools/plan.html"))
    tool_tab.wait("typeof cxDesk === 'object' && cxDesk.answer('understand.list-sources').next === true")


def test_links_to_share_lead_to_the_site_on_the_web(tab, edition) -> None:
    tab.open(edition.address("tools/plan.html"))
    base = tab.run("cxLinkBase(location, document.querySelector('link[rel=canonical]').href).address")
    assert base == "https://cx-playbook.github.io/cx-playbook/tools/plan/"
