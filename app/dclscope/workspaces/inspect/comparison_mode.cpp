// SPDX-License-Identifier: GPL-3.0-or-later
// Inspect while two runs, or two epochs of one, stand side by side.
#include "app/dclscope/workspaces/inspect/comparison_dialog.h"
#include "app/dclscope/workspaces/inspect/comparison_pane.h"
#include "app/dclscope/workspaces/inspect/inspect_workspace.h"
#include "app/dclscope/workspaces/inspect/layer_panel.h"
#include "app/dclscope/workspaces/inspect/layer_tree_view.h"
#include "app/dclscope/workspaces/inspect/try_panel.h"
#include "core/run/run_pair.h"
#include "core/run/view_limits.h"
#include "widgets/session/pair_reader.h"

#include <QAction>
#include <QMenu>

namespace dclscope {

void InspectWorkspace::connectComparison() {
    connect(pairs_, &PairReader::arrived, comparison_, [this](const PairFigures& figures) {
        if (!other_ || figures.a != run_ || figures.b != other_) return; // somebody went on meanwhile
        comparison_->setFigures(figures);
        showPairedLayer();
    });
    connect(comparison_, &ComparisonPane::layerWanted, this, &InspectWorkspace::chooseLayer);
    connect(comparison_, &ComparisonPane::endWanted, this, &InspectWorkspace::stopComparing);
    connect(comparison_, &ComparisonPane::otherWanted, this, &InspectWorkspace::askForOther);
    connect(comparison_, &ComparisonPane::swapWanted, this, [this] {
        if (!other_ || other_ == run_ || besideEdited_) return;
        tree_->choose(rowOf(other_->path), firstIn(*other_)); // whichever of the two is chosen becomes A
    });
    connect(comparison_, &ComparisonPane::epochWanted, this, [this](std::optional<double> epoch) {
        ViewState wanted = stage_->viewState();
        wanted.otherEpoch = epoch;
        stage_->show(wanted);
        comparePair();
        emit viewStateChanged();
    });
    connect(tree_, &LayerTreeView::comparisonWanted, this, [this](int run) { compareWith(model_.run(run)); });
}

void InspectWorkspace::fillComparisonMenu(QMenu& menu) {
    menu.addSeparator();
    QAction* compare = addTo(menu, tr("&Compare with…"), Qt::Key_C, [this] {
        if (isComparing())
            stopComparing();
        else
            askForOther();
    });
    connect(this, &InspectWorkspace::comparingChanged, compare, [compare](bool comparing) {
        compare->setText(comparing ? InspectWorkspace::tr("Stop &comparing") : InspectWorkspace::tr("&Compare with…"));
    });
}

void InspectWorkspace::compareWith(const std::shared_ptr<const Run>& other) {
    if (!run_ || !other) return;
    const bool before = isComparing() && !besideEdited_;
    besideEdited_ = false;
    other_ = other;
    showRun();
    if (!before) emit comparingChanged(true);
    emit viewStateChanged();
}

void InspectWorkspace::compareEdited(bool wanted) {
    if (!wanted) return besideEdited_ ? stopComparing() : void();
    const auto edited = try_->isTrying() ? try_->edited() : nullptr;
    try_->setComparing(edited != nullptr);
    if (!edited) return;
    other_ = edited;
    besideEdited_ = true;
    showRun();
    emit comparingChanged(true);
    emit viewStateChanged();
}

/// While the edited network stands beside the run that is as it is; else the edits are in the picture itself.
void InspectWorkspace::showTried() {
    const auto layer = static_cast<std::size_t>(layer_ < 0 ? 0 : layer_);
    if (besideEdited_)
        if (const auto edited = try_->edited()) other_ = edited; // edits that cannot be leave the last ones that could
    stage_->setRun(besideEdited_ ? run_ : try_->shown(), layer, isComparing() ? other_ : nullptr, run_);
}

void InspectWorkspace::stopComparing() {
    if (!isComparing()) return;
    other_ = nullptr;
    besideEdited_ = false;
    showRun();
    emit comparingChanged(false);
    emit viewStateChanged();
}

void InspectWorkspace::askForOther() {
    if (!run_) return;
    auto* dialog = new ComparisonDialog(run_, openRuns(), this);
    connect(dialog, &ComparisonDialog::chosen, this, [this](const QString& path) {
        if (const auto open = model_.run(rowOf(path.toStdString()))) return compareWith(open);
        PageRequest request{viewState(), {}, {}};
        request.view.runs = {request.view.runs.front(), path.toStdString()};
        request.view.compare = true;
        request.view.otherLayer.clear();
        request.view.otherEpoch.reset();
        emit requested(request);
    });
    dialog->open();
}

/// Whichever of two compared runs is chosen becomes A; a third one takes the place of A.
void InspectWorkspace::keepPair(const std::shared_ptr<const Run>& chosen) {
    if (!other_ || chosen == run_) return;
    if (besideEdited_) return stopComparing();
    if (other_ == run_)
        other_ = chosen;
    else if (other_->path == chosen->path)
        other_ = run_;
}

void InspectWorkspace::showComparison() {
    const bool comparing = isComparing();
    comparison_->setVisible(comparing);
    panel_->setVisible(!comparing && !try_->isTrying()); // three pictures want its room
    if (!comparing) return;
    comparison_->setRuns(*run_, *other_, stage_->viewState().otherEpoch);
    comparePair();
}

void InspectWorkspace::comparePair() {
    if (!isComparing()) return;
    const double epoch = cursor_.epoch();
    const double own = besideEdited_ ? other_->snapshots.front().epoch : epoch; // that which was edited
    pairs_->want(run_, own, other_, secondEpoch(stage_->viewState(), epoch, *run_, *other_));
    showPairedLayer();
}

void InspectWorkspace::showPairedLayer() {
    if (layer_ >= 0)
        comparison_->setLayer(QString::fromStdString(shownAt(*run_, static_cast<std::size_t>(layer_)).name()));
}

/// What a state says of the second side. @return a sentence about what is not there; empty when all is
QString InspectWorkspace::showOther(const ViewState& state) {
    if (state.compare && state.trying && state.runs.size() < 2) {
        compareEdited(true);
        return {}; // edits that cannot be are told where they are listed
    }
    std::shared_ptr<const Run> other;
    QString trouble;
    if (state.compare) {
        other = state.runs.size() > 1 ? model_.run(rowNamed(state.runs[1])) : run_;
        if (!other) trouble = tr("%1 is not open.").arg(QString::fromStdString(state.runs[1]));
    }
    if (other == other_) return trouble;
    const bool before = isComparing();
    besideEdited_ = false;
    other_ = other;
    showRun();
    if (before != isComparing()) emit comparingChanged(isComparing());
    return trouble;
}

} // namespace dclscope
