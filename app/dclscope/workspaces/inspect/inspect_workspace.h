// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at trainings: runs at the left, the picture in the middle, the layer's facts at the right, time
// below.
#pragma once

#include "app/dclscope/workspaces/inspect/layer_stage.h"
#include "widgets/models/layer_tree_model.h"
#include "widgets/session/epoch_cursor.h"

#include <QWidget>

#include <memory>

class QSettings;
class QSplitter;
class QStackedWidget;

namespace dclscope {

class EmptyPage;
class LayerPanel;
class LayerTreeView;
class Timeline;

class InspectWorkspace : public QWidget {
    Q_OBJECT

public:
    explicit InspectWorkspace(QWidget* parent = nullptr);

    EpochCursor& cursor() noexcept { return cursor_; }
    LayerStage& stage() noexcept { return *stage_; }
    EmptyPage& emptyPage() noexcept { return *empty_; }
    const LayerTreeModel& model() const noexcept { return model_; }
    /// The run that is looked at; nullptr when none is.
    const std::shared_ptr<const Run>& run() const noexcept { return run_; }
    int layer() const noexcept { return layer_; }

    void saveLayout(QSettings& settings) const;
    void restoreLayout(const QSettings& settings);

public slots:
    /// Adds a run and looks at it.
    void addRun(const std::shared_ptr<const dclscope::Run>& run);
    /// Takes the run in place of the one with the same path, and stays where one is.
    void updateRun(const std::shared_ptr<const dclscope::Run>& run);
    /// Takes the run that is looked at out of the window; signals runClosed().
    void closeRun();
    /// @return false when the run that is looked at has no layer of that name
    bool chooseLayer(const QString& name);

signals:
    void runChosen(const std::shared_ptr<const dclscope::Run>& run);
    void runClosed(const std::shared_ptr<const dclscope::Run>& run);

private:
    void look(int run, int layer);
    void showRun();

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
