"""The schema revisions in order. A revision that has been released is never edited."""
