// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at trainings: runs at the left, the picture in the middle, the layer's facts at the right, time
// below.
#pragma once

#include "app/dclscope/workspace_page.h"
#include "app/dclscope/workspaces/inspect/layer_stage.h"
#include "widgets/models/layer_tree_model.h"
#include "widgets/session/epoch_cursor.h"

#include <memory>

class QSplitter;
class QStackedWidget;

namespace dclscope {

class EmptyPage;
class LayerPanel;
class LayerTreeView;
class RunSession;
class Timeline;

class InspectWorkspace : public WorkspacePage {
    Q_OBJECT

public:
    static constexpr const char* kName = "inspect";

    /// @param runs  what opens, watches and closes the window's runs; must outlive the workspace
    explicit InspectWorkspace(RunSession& runs, QWidget* parent = nullptr);

    EpochCursor& cursor() noexcept { return cursor_; }
    LayerStage& stage() noexcept { return *stage_; }
    const LayerTreeModel& model() const noexcept { return model_; }
    /// The run that is looked at; nullptr when none is.
    const std::shared_ptr<const Run>& run() const noexcept { return run_; }
    int layer() const noexcept { return layer_; }

    QString ownMenuTitle() const override;
    void fillMenus(const PageMenus& menus) override;
    void saveLayout(QSettings& settings) const override;
    void restoreLayout(const QSettings& settings) override;
    QString subject() const override;
    void apply(const PageRequest& request) override;
    ViewState viewState() const override;
    bool savePicture(const QString& path, QString& trouble) override;
    bool accepts(const QString& path) const override;
    void take(const QStringList& paths) override;

public slots:
    /// Adds a run and looks at it.
    void addRun(const std::shared_ptr<const dclscope::Run>& run);
    /// Takes the run in place of the one with the same path, and stays where one is.
    void updateRun(const std::shared_ptr<const dclscope::Run>& run);
    /// Takes the run that is looked at out of the window.
    void closeRun();
    /// @param name  as it was asked for: a path or the name of a bundled run
    /// @return false when no such run is open
    bool chooseRun(const std::string& name);
    /// @return false when the run that is looked at has no layer of that name
    bool chooseLayer(const QString& name);

protected:
    void left() override;

private:
    void followSession();
    void fillRunMenu(QMenu& menu);
    OpenRuns openRuns() const;
    void look(int run, int layer);
    void showRun();

    RunSession& session_;
    LayerTreeModel model_;
    EpochCursor cursor_;
    std::shared_ptr<const Run> run_;
    int layer_ = 0;

    QStackedWidget* pages_;
    EmptyPage* empty_;
    QSplitter* splitter_;
    LayerTreeView* tree_;
    LayerStage* stage_;
    LayerPanel* panel_;
    Timeline* timeline_;
};

} // namespace dclscope
