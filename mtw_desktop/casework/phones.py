"""Telephone numbers: read as a person types them, shown as people here read them."""

from __future__ import annotations

_REGIONS = ("US", "HT")


def read_phone(typed: str) -> str | None:
    """E.164 of what was typed, read as a US number and then as a Haitian one.

    ``None`` if it is neither, or if it has an extension, which E.164 cannot hold: then it is
    kept as typed.
    """
    if sum(each.isdigit() for each in typed) < 7 or len(typed) > 60:
        return None
    import phonenumbers

    for region in _REGIONS:
        try:
            number = phonenumbers.parse(typed, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number) and not number.extension:
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return None


def show_phone(stored: str) -> str:
    """``(305) 555-0142`` for US numbers, ``+509 34 10 1234`` for others; else as it was typed.

    US numbers are shown without loading the number library, so that lists open at once.
    """
    if not stored.startswith("+") or not stored[1:].isdigit():
        return stored
    if stored.startswith("+1") and len(stored) == 12:
        return f"({stored[2:5]}) {stored[5:8]}-{stored[8:]}"
    import phonenumbers

    try:
        number = phonenumbers.parse(stored)
    except phonenumbers.NumberParseException:
        return stored
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
