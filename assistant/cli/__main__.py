"""`python -m assistant.cli` is `minutes`."""

import sys

from assistant.cli import main

sys.exit(main())
