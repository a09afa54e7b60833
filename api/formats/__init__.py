"""Readers and writers of files that others made: benchmark instances and workloads."""
