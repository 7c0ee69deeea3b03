"""A text as everything that people read here is kept: in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.language import Language


@dataclass(frozen=True, slots=True)
class Text:
    """One text in both languages."""

    ar: str
    en: str

    def in_language(self, language: Language) -> str:
        """Return the text as a reader of `language` sees it."""
        return self.ar if language is Language.ARABIC else self.en
