"""What is true without a screen, a disk or a wire: records, code lists, forms and rules.

Standard library only, plus the data in ``resources``.
"""
