"""Views: each loads, makes one planner call and renders."""
