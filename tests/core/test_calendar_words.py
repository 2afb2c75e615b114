"""Numbers and days in the words of two languages."""

import pytest

from orggraph.core.calendar_words import read_number


@pytest.mark.parametrize(("text", "number"), [
    ("7", 7), ("○八", 8), ("十", 10), ("十二", 12), ("二十", 20), ("卅一", 31), ("一百零五", 105), ("一百一十", 110), ("一百", 100),
])
def test_a_number_in_either_script(text, number):
    assert read_number(text) == number


@pytest.mark.parametrize("text", ["廿卅", "十二十", "二百一百", "年", ""])
def test_digits_that_make_no_number_are_an_error_and_no_crash(text):
    with pytest.raises(ValueError, match=r"no number|invalid literal"):
        read_number(text)
