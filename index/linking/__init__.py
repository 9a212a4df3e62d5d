"""Find who asks and who answers, and link each answer to its questions."""

from index.linking.blocks import Turn
from index.linking.exchanges import Linked, link, prepare

__all__ = ["Linked", "Turn", "link", "prepare"]
