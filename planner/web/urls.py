"""Addresses of the pages."""

from django.urls import path

from planner.web.views import acceptance, comparison, designs, files, front, history, live, review, rules, steps, versus

DESIGN = "designs/<uuid:design_id>/"

urlpatterns = [
    path("", front.home, name="home"),
    path("start/", front.start, name="start"),
    path("samples/<slug:name>.svg", front.sample, name="sample"),
    path("rules/", rules.rules, name="rules"),
    path("rules/<slug:rule_id>/", rules.rule, name="rule"),
    path(DESIGN, designs.tasks, name="tasks"),
    path(f"{DESIGN}rename/", designs.rename, name="rename"),
    path(f"{DESIGN}duplicate/", designs.duplicate, name="duplicate"),
    path(f"{DESIGN}delete/", designs.delete, name="delete"),
    path(f"{DESIGN}archive/", designs.archive, name="archive"),
    path(f"{DESIGN}unarchive/", designs.unarchive, name="unarchive"),
    path(f"{DESIGN}compare/<str:path>/", comparison.compare, name="compare"),
    path(f"{DESIGN}review/", review.review, name="review"),
    path(f"{DESIGN}review/noted/", review.noted, name="noted"),
    path(f"{DESIGN}picture/", review.picture, name="saved-picture"),
    path(f"{DESIGN}mend/", review.mend, name="mend"),
    path(f"{DESIGN}accept/", acceptance.accept, name="accept"),
    path(f"{DESIGN}history/", history.history, name="history"),
    path(f"{DESIGN}history/undo/", history.undo, name="undo"),
    path(f"{DESIGN}history/redo/", history.redo, name="redo"),
    path(f"{DESIGN}history/<int:number>/restore/", history.restore, name="restore"),
    path(f"{DESIGN}history/freeze/", history.freeze, name="freeze"),
    path(f"{DESIGN}history/<int:number>/note/", history.note, name="note"),
    path(f"{DESIGN}history/compare/", versus.choose, name="versus-choose"),
    path(f"{DESIGN}history/<int:first>/<int:second>/", versus.versus, name="versus"),
    path(f"{DESIGN}files/<str:name>", files.export, name="export"),
    path(f"{DESIGN}pdf/", files.pdf, name="pdf"),
    path(f"{DESIGN}pdf/<int:job_id>/", files.pdf_progress, name="pdf-progress"),
    path(f"{DESIGN}pdf/<int:job_id>/download/", files.pdf_download, name="pdf-download"),
    path(f"{DESIGN}addresses/map/", live.address_map, name="address-map"),
    path(f"{DESIGN}<str:section>/", steps.step, name="step"),
    path(f"{DESIGN}<str:section>/preview/", live.preview, name="preview"),
    path(f"{DESIGN}<str:section>/picture/", live.picture, name="picture"),
]
