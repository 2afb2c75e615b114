"""Benchmarks: synthetic companies from a seeded generator, and what projection and questions cost at every size."""
