// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/inspect_workspace.h"

#include "app/dclscope/workspaces/inspect/empty_page.h"
#include "app/dclscope/workspaces/inspect/layer_panel.h"
#include "app/dclscope/workspaces/inspect/layer_tree_view.h"
#include "core/base/error.h"
#include "core/checkpoint/run_folder.h"
#include "widgets/session/run_session.h"
#include "widgets/views/timeline.h"

#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dclscope {
namespace {

constexpr auto kSplitterKey = "inspect/splitter";

} // namespace

InspectWorkspace::InspectWorkspace(RunSession& runs, QWidget* parent)
    : WorkspacePage({QLatin1String(kName), tr("Inspect"), tr("Look at a training"), IconShape::Inspect}, parent),
      session_(runs), pages_(new QStackedWidget), empty_(new EmptyPage), splitter_(new QSplitter),
      tree_(new LayerTreeView(model_)), stage_(new LayerStage), panel_(new LayerPanel),
      timeline_(new Timeline(cursor_)) {
    cursor_.setLoops(true);
    splitter_->addWidget(tree_);
    splitter_->addWidget(stage_);
    splitter_->addWidget(panel_);
    splitter_->setStretchFactor(1, 1);
    splitter_->setChildrenCollapsible(false);
    splitter_->setSizes({230, 740, 310});

    auto* open = new QWidget;
    auto* column = new QVBoxLayout(open);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(splitter_, 1);
    column->addWidget(timeline_);
    pages_->addWidget(empty_);
    pages_->addWidget(open);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(pages_);

    connect(tree_, &LayerTreeView::chosen, this, &InspectWorkspace::look);
    connect(stage_, &LayerStage::hovered, panel_, &LayerPanel::setReading);
    connect(panel_, &LayerPanel::epochRequested, &cursor_, &EpochCursor::setEpoch);
    connect(&cursor_, &EpochCursor::epochChanged, stage_, &LayerStage::setEpoch);
    connect(&cursor_, &EpochCursor::epochChanged, panel_, &LayerPanel::setEpoch);
    followSession();
}

void InspectWorkspace::followSession() {
    connect(empty_, &EmptyPage::demoRequested, this, [this] { emit openRequested(QStringLiteral("demo")); });
    connect(empty_, &EmptyPage::openFolderRequested, this, &WorkspacePage::openFolderRequested);
    connect(empty_, &EmptyPage::openFileRequested, this, &WorkspacePage::openFileRequested);
    connect(empty_, &EmptyPage::cancelRequested, &session_, &RunSession::cancel);
    connect(&session_, &RunSession::opening, empty_, [this](const QString& path) { empty_->setBusy(path, 0, 0); });
    connect(&session_, &RunSession::progressed, empty_, &EmptyPage::setBusy);
    connect(&session_, &RunSession::pendingChanged, empty_, [this](int pending) {
        if (pending == 0) empty_->setIdle();
    });
    connect(&session_, &RunSession::opened, this, &InspectWorkspace::addRun);
    connect(&session_, &RunSession::grown, this, &InspectWorkspace::updateRun);
}

void InspectWorkspace::saveLayout(QSettings& settings) const {
    settings.setValue(QLatin1String(kSplitterKey), splitter_->saveState());
}

void InspectWorkspace::restoreLayout(const QSettings& settings) {
    splitter_->restoreState(settings.value(QLatin1String(kSplitterKey)).toByteArray());
}

void InspectWorkspace::addRun(const std::shared_ptr<const Run>& run) {
    const int row = model_.setRun(run);
    pages_->setCurrentIndex(1);
    run_ = nullptr; // so that look() takes the new run even where an older one of that path was shown
    if (run->layers.empty())
        look(row, -1);
    else
        tree_->choose(row, 0);
    if (run_ != run) look(row, run->layers.empty() ? -1 : 0); // the tree stood there already and said nothing
    emit runsChanged(openRuns());
}

void InspectWorkspace::updateRun(const std::shared_ptr<const Run>& run) {
    const bool shown = run_ && run_->path == run->path;
    model_.setRun(run);
    if (shown) {
        run_ = run;
        showRun();
    }
    emit runsChanged(openRuns());
}

void InspectWorkspace::closeRun() {
    const std::shared_ptr<const Run> closed = run_;
    for (int row = 0; row < model_.runCount(); ++row)
        if (closed && model_.run(row)->path == closed->path) {
            model_.removeRun(row);
            break;
        }
    run_ = nullptr;
    if (model_.runCount() > 0) {
        tree_->choose(0, 0);
        if (!run_) look(0, 0);
    } else {
        cursor_.restart({});
        showRun();
        empty_->setIdle();
        pages_->setCurrentIndex(0);
        emit runChosen(nullptr);
        emit subjectChanged();
    }
    if (closed) session_.close(closed);
    emit runsChanged(openRuns());
}

OpenRuns InspectWorkspace::openRuns() const {
    OpenRuns runs;
    for (int row = 0; row < model_.runCount(); ++row) runs << model_.run(row);
    return runs;
}

bool InspectWorkspace::chooseRun(const std::string& name) {
    std::error_code ignored;
    try {
        const std::filesystem::path path = resolveRun(name);
        for (int row = 0; row < model_.runCount(); ++row) {
            const std::filesystem::path& open = model_.run(row)->path;
            if (open != path && !std::filesystem::equivalent(open, path, ignored)) continue;
            if (model_.run(row) != run_) {
                tree_->choose(row, 0);
                if (model_.run(row) != run_) look(row, model_.run(row)->layers.empty() ? -1 : 0);
            }
            return true;
        }
    } catch (const Error&) {
        // A name that leads nowhere is of no open run.
    }
    return false;
}

bool InspectWorkspace::chooseLayer(const QString& name) {
    if (!run_) return false;
    const std::size_t layer = run_->layerIndex(name.toStdString());
    if (layer >= run_->layers.size()) return false;
    for (int row = 0; row < model_.runCount(); ++row)
        if (model_.run(row) == run_) tree_->choose(row, static_cast<int>(layer));
    return true;
}

void InspectWorkspace::look(int run, int layer) {
    const std::shared_ptr<const Run> chosen = model_.run(run);
    if (!chosen) return;
    const bool other = chosen != run_;
    run_ = chosen;
    layer_ = layer;
    showRun();
    if (!other) return;
    cursor_.pause();
    cursor_.toLast();
    emit runChosen(run_);
    emit subjectChanged();
}

void InspectWorkspace::showRun() {
    const auto layer = static_cast<std::size_t>(layer_ < 0 ? 0 : layer_);
    stage_->setRun(run_, layer);
    panel_->setRun(run_, layer);
    timeline_->setRun(run_);
    stage_->setEpoch(cursor_.epoch());
    panel_->setEpoch(cursor_.epoch());
}

} // namespace dclscope
