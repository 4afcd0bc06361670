// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of runs and layers: two lines an entry, the name and what it is.
#pragma once

#include <QSet>
#include <QTreeView>

namespace dclscope {

class LayerTreeModel;

class LayerTreeView : public QTreeView {
    Q_OBJECT

public:
    explicit LayerTreeView(LayerTreeModel& model, QWidget* parent = nullptr);

    QSize sizeHint() const override { return {230, 400}; }
    /// Names of the groups that somebody has folded or opened against their habit, in whatever run.
    QStringList turned() const;
    void setTurned(const QStringList& groups);

public slots:
    /// Chooses a layer, or the run itself where `layer` is negative, and signals it. Nothing when it does not exist.
    void choose(int run, int layer);
    /// Hides the layers and tensors whose names do not hold the words, in any order. Empty: all are there.
    void setFilter(const QString& words);

signals:
    /// @param layer  -1 when the run itself was chosen and has no layers
    void chosen(int run, int layer);
    /// Somebody wants to see that run beside the one that is looked at.
    void comparisonWanted(int run);

protected:
    /// Leaves the keys that mean nothing in a tree to the picture beside it.
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void onCurrent(const QModelIndex& index);
    void applyFilter();
    void settleRuns();
    void foldGroups();
    void remember(const QModelIndex& index, bool open);
    bool filterBelow(const QModelIndex& parent);

    LayerTreeModel& model_;
    QStringList words_;
    QSet<QString> turned_;
    bool settling_ = false; ///< groups are folded by the program, not by somebody
};

} // namespace dclscope
