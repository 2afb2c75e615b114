"""Tables: people with their posts and lines, departments with what becomes of them, by the columns that a header names."""

from tests.rules.test_rule_pages import line_of, read


def told(text, language="en"):
    return {line_of(claim) for claim in read(text, language).claims}


def test_a_table_of_changes_tells_by_its_verb_what_becomes_of_a_department():
    assert told(
        "Structure\n\n| Change | Unit | Detail | Effective |\n|---|---|---|---|\n"
        "| New | Rare Skin Unit | within Global Care | June 1, 2025 |\n"
        "| Renamed | Patient Hotline | now Care Services | June 1, 2025 |\n"
        "| Merged | Field Sales; Key Accounts | into Commercial (new) | June 1, 2025 |\n"
        "| Transferred | Device Lab | from Research to Operations | June 1, 2025 |\n"
        "| Closed | Turin Group | | July 1, 2025 |\n"
    ) == {
        "established department=Rare_Skin_Unit parent=Global_Care effective=2025-06-01",
        "renamed old=Patient_Hotline new=Care_Services effective=2025-06-01",
        "merged sources=Field_Sales+Key_Accounts target=Commercial effective=2025-06-01",
        "moved department=Device_Lab to=Operations from=Research effective=2025-06-01",
        "dissolved department=Turin_Group effective=2025-07-01",
    }


def test_a_table_of_people_tells_posts_units_and_lines():
    assert told(
        "Appointments\n\n| Name | New role | Team | Reports to |\n|---|---|---|---|\n"
        "| Ana Torres | Vice President | Stores | Bo Lind |\n| Cy Rao | Interim Director | Logistics | Chief Operating Officer |\n"
    ) == {
        "appointed executive=Ana_Torres title=Vice_President at=Stores", "reports_to who=Ana_Torres to=Bo_Lind at=Stores",
        "appointed executive=Cy_Rao title=Director at=Logistics acting=yes",
        "reports_to who=Cy_Rao to=Chief_Operating_Officer at=Logistics",
    }


def test_a_table_of_people_without_new_posts_tells_nothing():
    assert told("Team\n\n| Name | Role | Team |\n|---|---|---|\n| Ana Torres | Vice President | Stores |\n") == set()


def test_a_numbered_table_of_departments_before_and_after_tells_by_its_remarks():
    assert told(
        "组织机构调整明细\n\n序号 | 调整前 | 调整后 | 备注\n1 | 国内销售部、海外销售部 | 营销中心 | 两部门合并\n2 | 技术部 | 研发中心 | 更名\n"
        "3 | 售后服务部 | （取消） | 业务由营销中心承接\n4 | 质量部 | 质量部 | 未作变动\n", "zh",
    ) == {
        "merged sources=国内销售部+海外销售部 target=营销中心", "renamed old=技术部 new=研发中心", "dissolved department=售后服务部",
    }
