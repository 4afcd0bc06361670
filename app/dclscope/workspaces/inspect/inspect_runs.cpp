// SPDX-License-Identifier: GPL-3.0-or-later
// The runs of Inspect: how they come, grow and go, and which of them is looked at.
#include "app/dclscope/workspaces/inspect/empty_page.h"
#include "app/dclscope/workspaces/inspect/inspect_workspace.h"
#include "app/dclscope/workspaces/inspect/layer_tree_view.h"
#include "core/base/error.h"
#include "core/checkpoint/run_folder.h"
#include "core/run/view_limits.h"
#include "widgets/session/run_session.h"
#include "widgets/views/picture_view.h"

#include <QSignalBlocker>
#include <QStackedWidget>

namespace dclscope {

int InspectWorkspace::rowOf(const std::filesystem::path& path) const {
    for (int row = 0; row < model_.runCount(); ++row)
        if (std::error_code ignored;
            model_.run(row)->path == path || std::filesystem::equivalent(model_.run(row)->path, path, ignored))
            return row;
    return -1;
}

/// Row of an open run as it is asked for, a path or the name of a bundled run; -1 when it is not open.
int InspectWorkspace::rowNamed(const std::string& name) const {
    try {
        return rowOf(resolveRun(name));
    } catch (const Error&) {
        return -1; // a name that leads nowhere is of no open run
    }
}

void InspectWorkspace::addRun(const std::shared_ptr<const Run>& run) {
    const bool first = pages_->currentIndex() == 0;
    const int row = [&] {
        const QSignalBlocker quiet(tree_); // rows may come and go, but nobody chooses one
        return model_.setRun(run);
    }();
    pages_->setCurrentIndex(1);
    tree_->choose(row, firstIn(*run));
    if (run_ != run) look(row, firstIn(*run)); // the tree stood there already and said nothing
    if (first) stage_->picture().setFocus();   // the keys work at once
    emit runsChanged(openRuns());
}

void InspectWorkspace::updateRun(const std::shared_ptr<const Run>& run) {
    const bool shown = run_ && run_->path == run->path;
    const bool beside = other_ && !besideEdited_ && other_->path == run->path;
    if (beside) other_ = run;
    {
        const QSignalBlocker quiet(tree_);
        const std::string name = shown && layer_ >= 0 ? shownAt(*run_, static_cast<std::size_t>(layer_)).name() : "";
        const int row = model_.setRun(run);
        if (shown) {
            const std::size_t named = run->shownIndex(name);
            layer_ = named < run->shownCount() ? static_cast<int>(named) : firstIn(*run);
            tree_->choose(row, layer_);
            run_ = run;
        }
    }
    if (shown || beside) showRun();
    emit runsChanged(openRuns());
}

void InspectWorkspace::closeRun() {
    const std::shared_ptr<const Run> closed = run_;
    if (!closed) return;
    stopComparing();
    run_ = nullptr;
    model_.removeRun(rowOf(closed->path));
    places_.erase(closed->path);
    if (const std::shared_ptr<const Run> next = model_.run(0)) {
        const int layer = firstIn(*next);
        tree_->choose(0, layer);
        if (run_ != next) look(0, layer);
    } else {
        cursor_.restart({});
        showRun();
        empty_->setIdle();
        pages_->setCurrentIndex(0);
        emit runChosen(nullptr);
        emit subjectChanged();
        emit viewStateChanged();
    }
    session_.close(closed);
    emit runsChanged(openRuns());
}

OpenRuns InspectWorkspace::openRuns() const {
    OpenRuns runs;
    for (int row = 0; row < model_.runCount(); ++row) runs << model_.run(row);
    return runs;
}

bool InspectWorkspace::chooseLayer(const QString& name) {
    if (!run_) return false;
    const std::size_t layer = run_->shownIndex(name.toStdString());
    if (layer >= run_->shownCount()) return false;
    tree_->choose(rowOf(run_->path), static_cast<int>(layer));
    return true;
}

void InspectWorkspace::look(int run, int layer) {
    const std::shared_ptr<const Run> chosen = model_.run(run);
    if (!chosen) return;
    const bool otherPath = !run_ || chosen->path != run_->path;
    const bool other = chosen != run_;
    if (otherPath) {
        keepPlace();
        cursor_.pause();
    }
    keepPair(chosen);
    run_ = chosen;
    layer_ = layer;
    showRun();
    if (otherPath) returnToPlace();
    if (other) {
        emit runChosen(run_);
        emit subjectChanged();
    }
    emit viewStateChanged();
}

void InspectWorkspace::keepPlace() {
    if (!run_) return;
    const bool atTheEnd = cursor_.epoch() >= cursor_.last();
    places_[run_->path] = atTheEnd ? std::nullopt : std::optional(cursor_.epoch());
}

void InspectWorkspace::returnToPlace() {
    const auto place = places_.find(run_->path);
    if (place != places_.end() && place->second)
        cursor_.setEpoch(*place->second);
    else
        cursor_.toLast();
}

} // namespace dclscope
