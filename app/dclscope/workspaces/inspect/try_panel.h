// SPDX-License-Identifier: GPL-3.0-or-later
// Try: edits of the network that is looked at, what they cost, and sweeps; at the right of Inspect.
#pragma once

#include "app/dclscope/workspaces/inspect/try_edits.h"
#include "app/dclscope/workspaces/inspect/try_kernel_pair.h"
#include "app/dclscope/workspaces/inspect/try_run.h"
#include "core/run/view_state.h"
#include "widgets/session/trial_session.h"

#include <QTimer>
#include <QWidget>

#include <filesystem>
#include <memory>
#include <string>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace dclscope {

class LayerStage;
class TryCanvas;
class TryFigures;
class TryForm;
class TryKernel;
class TryList;
class TryResponse;
class TrySweep;

class TryPanel : public QWidget {
    Q_OBJECT

public:
    explicit TryPanel(QWidget* parent = nullptr);
    ~TryPanel() override;

    /// What is looked at; edits stay while it is the same run. @param run  nullptr: nothing
    void setRun(const std::shared_ptr<const Run>& run, double epoch);
    void setEpoch(double epoch);
    /// The run with the edits on it as the views draw it; the run itself without edits, or while nothing is tried.
    const std::shared_ptr<const Run>& shown() const noexcept { return shown_; }
    /// The edited checkpoint as a run of its own, to be set beside the run: also without edits. nullptr without a run, and
    /// where the edits cannot be.
    std::shared_ptr<const Run> edited();
    /// Which layer and pair is looked at.
    void look(const ViewState& state);
    /// Lets elements be grabbed in the pictures of a stage that shows shown(), until letGo().
    void grabIn(LayerStage& stage);
    /// The stage is about to go.
    void letGo();
    TryCanvas* canvas() noexcept { return canvas_.get(); }
    /// Whether trying is going on: only then anything is judged.
    void setTrying(bool trying);
    bool isTrying() const noexcept { return trying_; }

    TryEdits& edits() noexcept { return edits_; }
    /// Whether figures or answers are still on their way.
    bool isBusy() const;
    TrialSession& session() noexcept { return session_; }
    const TryFigures& figures() const noexcept { return *figures_; }
    const TryKernel& kernel() const noexcept { return *kernel_; }
    TryResponse& response() noexcept { return *response_; }
    TrySweep& sweep() noexcept { return *sweep_; }
    /// Whether the network as it is stands beside its edited self.
    void setComparing(bool comparing);
    /// Chooses an edit of the list; its form and its sweep are shown.
    void choose(int place);

    QSize sizeHint() const override { return {330, 600}; }

signals:
    /// shown() is another one.
    void shownChanged();
    void closeWanted();
    /// The network as it is is to stand beside its edited self, or no longer.
    void comparisonWanted(bool wanted);
    void hovered(const QString& text);
    /// Something was written or copied, or could not be.
    void succeeded(const QString& sentence);
    void troubled(const QString& sentence);

private:
    QWidget* makeHead();
    void addSection(QVBoxLayout& column, const QString& title, QWidget* content);
    void connectParts();
    void connectJudging();
    void connectSweep();
    void showChosen();
    void redraw();
    void showKernel();
    void judgeSoon();
    void judge();
    training::ModelJudging judging() const;
    bool hasCheckpoint() const { return run_ && snapshot_ < run_->snapshots.size(); }
    bool hasExamples() const;
    void chooseData();
    QString command() const;

    std::shared_ptr<const Run> run_;
    std::shared_ptr<const Run> shown_;
    double epoch_ = 0.0;
    std::size_t snapshot_ = 0;
    bool trying_ = false;
    bool sweeping_ = false;
    std::filesystem::path data_; ///< empty: the examples that come with the network
    TryEdits edits_;
    TryRun tried_;
    std::shared_ptr<const Run> plain_; ///< that checkpoint without edits, once edited() gave it
    TrialSession session_;
    QTimer soon_;

    TriedPlace place_;
    std::string layer_; ///< that is looked at

    QLabel* subject_;
    QToolButton* compare_;
    TryList* list_;
    TryForm* form_;
    TryFigures* figures_;
    QPushButton* chooseData_; ///< where no examples come with the network
    QLabel* trouble_;
    TryKernel* kernel_;
    TryResponse* response_;
    TrySweep* sweep_;
    std::unique_ptr<TryCanvas> canvas_;
};

} // namespace dclscope
