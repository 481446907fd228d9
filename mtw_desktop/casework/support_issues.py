"""Handing out: an approved request becomes issues, and an issue that was wrong is taken back.

PCCD, OSC and OVC: recipient, issuer and authorizer on one line; the line is never changed, only
answered by a second one. Where one card was handed out twice on two laptops, both lines stay until
a supervisor takes one of them back.
"""

from __future__ import annotations

from mtw_desktop.casework.support_handing import (
    issue_problems,
    issue_support,
    issue_warnings,
    start_issue,
)
from mtw_desktop.casework.support_log import (
    double_issues,
    issue_ids,
    issue_rows,
    request_issues,
    requests_given_twice,
)
from mtw_desktop.casework.support_papers import receipt_pdf, request_pdf
from mtw_desktop.casework.support_reversing import card_comes_back, reverse_issue
from mtw_desktop.casework.support_shapes import (
    USE_STATEMENT,
    CardGoes,
    DoubleIssue,
    Issued,
    IssueForm,
    IssueListing,
    IssueRow,
    IssueStart,
    PaperCopy,
)

__all__ = [
    "USE_STATEMENT",
    "CardGoes",
    "DoubleIssue",
    "IssueForm",
    "IssueListing",
    "IssueRow",
    "IssueStart",
    "Issued",
    "PaperCopy",
    "card_comes_back",
    "double_issues",
    "issue_ids",
    "issue_problems",
    "issue_rows",
    "issue_support",
    "issue_warnings",
    "receipt_pdf",
    "request_issues",
    "request_pdf",
    "requests_given_twice",
    "reverse_issue",
    "start_issue",
]
