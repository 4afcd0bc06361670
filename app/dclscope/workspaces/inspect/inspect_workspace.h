// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at trainings: runs at the left, the picture in the middle, the layer's facts at the right, time
// below.
#pragma once

#include "app/dclscope/workspace_page.h"
#include "app/dclscope/workspaces/inspect/layer_stage.h"
#include "core/run/view_state.h"
#include "widgets/models/layer_tree_model.h"
#include "widgets/session/epoch_cursor.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>

class QLineEdit;
class QSplitter;
class QStackedWidget;

namespace dclscope {

class ComparisonPane;
class EmptyPage;
class FilmJob;
class LayerPanel;
class LayerTreeView;
class NumbersDialog;
class PairReader;
class PlainReader;
class RunChooser;
class RunSession;
class Timeline;
class TryPanel;

/// Keys that nobody inside takes: those of the epoch cursor play, V and Shift+V go through the views, Page Up and Page Down through neurons, channels or pages of channels,
/// 0 shows the whole picture.
class InspectWorkspace : public WorkspacePage {
    Q_OBJECT

public:
    static constexpr const char* kName = "inspect";

    /// @param runs  what opens, watches and closes the window's runs; must outlive the workspace
    explicit InspectWorkspace(RunSession& runs, QWidget* parent = nullptr);
    ~InspectWorkspace() override;

    EpochCursor& cursor() noexcept { return cursor_; }
    LayerStage& stage() noexcept { return *stage_; }
    const LayerTreeModel& model() const noexcept { return model_; }
    /// The run that is looked at; nullptr when none is.
    const std::shared_ptr<const Run>& run() const noexcept { return run_; }
    /// Index of what is looked at as Run::shownIndex; -1 when there is nothing in the run.
    int layer() const noexcept { return layer_; }
    /// Whether plain tensors are still being read, or figures of a comparison made.
    bool isReading() const;
    /// The run that stands beside the one that is looked at, perhaps that one itself; nullptr while nothing is compared.
    const std::shared_ptr<const Run>& other() const noexcept { return other_; }
    bool isComparing() const noexcept { return run_ && other_; }
    ComparisonPane& comparison() const noexcept { return *comparison_; }
    NumbersDialog* numbers() const noexcept { return numbers_; }
    TryPanel& tryPanel() noexcept { return *try_; }
    /// Looks at what the state says, as far as it is there. Its first run must be open; without one, the run that is
    /// looked at is meant.
    /// @return a sentence about what is not there; empty when all is shown
    QString show(const ViewState& state);
    using QWidget::show;

    QString ownMenuTitle() const override;
    void fillMenus(const PageMenus& menus) override;
    void saveLayout(QSettings& settings) const override;
    void restoreLayout(const QSettings& settings) override;
    QString subject() const override;
    /// The view that is seen.
    QString helpTopic() const override;
    bool isMeantBy(const PageRequest& request) const override;
    void apply(const PageRequest& request) override;
    /// With the run's path (or the name of a bundled one), layer, epoch and whether it plays. Without runs when nothing
    /// is open.
    ViewState viewState() const override;
    QString savedKinds() const override;
    /// A film is made while the window goes on; succeeded() or troubled() says when it is there.
    bool savePicture(const QString& path, QString& sentence) override;
    QString pictureName() const override;
    void prepareScreenshot(const PageRequest& request) override;
    bool accepts(const QString& path) const override;
    void take(const QStringList& paths) override;

public slots:
    /// Adds a run and looks at it.
    void addRun(const std::shared_ptr<const dclscope::Run>& run);
    /// Takes the run in place of the one with the same path, and stays where one is.
    void updateRun(const std::shared_ptr<const dclscope::Run>& run);
    /// Takes the run that is looked at out of the window.
    void closeRun();
    /// Puts the network's edited self beside it, while edits are tried; what is compared follows them.
    void compareEdited(bool wanted);
    /// Puts an open run beside the one that is looked at; of that one itself its first epoch.
    void compareWith(const std::shared_ptr<const dclscope::Run>& other);
    void stopComparing();
    /// @return false when the run that is looked at has no layer or tensor of that name
    bool chooseLayer(const QString& name);
    /// Edits of the network take the place of the layer's facts, or give it back.
    void setTrying(bool trying);

signals:
    /// viewState() is another one now; while playing at every picture.
    void viewStateChanged();
    void comparingChanged(bool comparing);
    void tryingChanged(bool trying);

protected:
    void left() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void followSession();
    void followTry();
    void offerLast(const QString& link);
    void fillRunMenu(QMenu& menu);
    void fillComparisonMenu(QMenu& menu);
    void showNumbers();
    void pinPointed();
    void connectComparison();
    void askForOther();
    void keepPair(const std::shared_ptr<const Run>& chosen);
    void showComparison();
    void comparePair();
    void showPairedLayer();
    void showTried();
    QString showOther(const ViewState& state);
    QString showEdits(const ViewState& state);
    static int firstIn(const Run& run);
    OpenRuns openRuns() const;
    int rowOf(const std::filesystem::path& path) const;
    int rowNamed(const std::string& name) const;
    void look(int run, int layer);
    void showRun();
    void setEpoch(double epoch);
    void readValues();
    void keepPlace();
    void returnToPlace();

    RunSession& session_;
    LayerTreeModel model_;
    EpochCursor cursor_;
    std::shared_ptr<const Run> run_;
    std::shared_ptr<const Run> other_; ///< stands beside it
    bool besideEdited_ = false;        ///< that is the run itself, edited
    int layer_ = 0;
    /// Where each run that was left was looked at; nothing where that was its end.
    std::map<std::filesystem::path, std::optional<double>> places_;
    ViewState last_; ///< what was looked at when the window was closed

    QStackedWidget* pages_;
    EmptyPage* empty_;
    QSplitter* splitter_;
    RunChooser* chooser_;
    QLineEdit* filter_;
    LayerTreeView* tree_;
    LayerStage* stage_;
    LayerPanel* panel_;
    TryPanel* try_;
    Timeline* timeline_;
    PlainReader* reader_;
    FilmJob* film_;
    ComparisonPane* comparison_;
    PairReader* pairs_;
    NumbersDialog* numbers_ = nullptr; ///< once somebody wanted it
};

} // namespace dclscope
