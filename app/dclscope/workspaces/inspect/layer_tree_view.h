// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of runs and layers: two lines an entry, the name and what it is.
#pragma once

#include <QTreeView>

namespace dclscope {

class LayerTreeModel;

class LayerTreeView : public QTreeView {
    Q_OBJECT

public:
    explicit LayerTreeView(LayerTreeModel& model, QWidget* parent = nullptr);

    QSize sizeHint() const override { return {230, 400}; }

public slots:
    /// Chooses a layer and signals it. Nothing when it does not exist.
    void choose(int run, int layer);

signals:
    /// @param layer  -1 when the run itself was chosen and has no layers
    void chosen(int run, int layer);

private:
    void onCurrent(const QModelIndex& index);

    LayerTreeModel& model_;
};

} // namespace dclscope
