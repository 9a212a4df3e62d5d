"""Made-up minutes, one file for each habit of printing them."""

from .case import Case
from .labels import LABELS
from .replies import REPLIES
from .rosters import ROSTERS
from .tables import TABLES
from .times import TIMES

CASES: dict[str, Case] = ROSTERS | LABELS | REPLIES | TIMES | TABLES
