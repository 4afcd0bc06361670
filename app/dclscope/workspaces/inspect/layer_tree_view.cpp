// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/layer_tree_view.h"

#include "core/base/text.h"
#include "widgets/models/layer_tree_model.h"
#include "widgets/style/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>

namespace dclscope {
namespace {

/// "Dcls2d 384 × 1 × 26 → 23 × 23" without what is least missed: the spaces between, then the kind.
QString fittingShape(QString text, const QFontMetrics& metrics, int width) {
    if (metrics.horizontalAdvance(text) <= width) return text;
    for (const char* sign : {"×", "→"})
        text.replace(QStringLiteral(" %1 ").arg(QString::fromUtf8(sign)), QString::fromUtf8(sign));
    if (metrics.horizontalAdvance(text) > width) text = text.section(QLatin1Char(' '), 1);
    return metrics.elidedText(text, Qt::ElideRight, width);
}

class TwoLineDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {120, option.fontMetrics.height() + QFontMetrics(small(option)).height() + 8};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        const QString name = option.text;
        option.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

        const ThemeColors& colors = Theme::instance().colors();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool isRun = !index.parent().isValid();
        const bool trouble = !index.data(LayerTreeModel::ProblemRole).toString().isEmpty();
        const QRect area = option.rect.adjusted(4, 3, -4, -3);
        painter->save();
        painter->setFont(readableFont(option.font, 1.0, isRun));
        painter->setPen(trouble ? colors.warning : selected ? option.palette.highlightedText().color() : colors.text);
        // The end of a long layer name says most.
        painter->drawText(
            area, Qt::AlignLeft | Qt::AlignTop,
            painter->fontMetrics().elidedText(name, isRun ? Qt::ElideMiddle : Qt::ElideLeft, area.width()));
        painter->setFont(small(option));
        if (!trouble) painter->setPen(selected ? option.palette.highlightedText().color() : colors.subtle);
        const QString what = index.siblingAtColumn(LayerTreeModel::ShapeColumn).data().toString();
        painter->drawText(area, Qt::AlignLeft | Qt::AlignBottom,
                          fittingShape(what, painter->fontMetrics(), area.width()));
        painter->restore();
    }

private:
    static QFont small(const QStyleOptionViewItem& option) { return readableFont(option.font, 0.9); }
};

} // namespace

LayerTreeView::LayerTreeView(LayerTreeModel& model, QWidget* parent) : QTreeView(parent), model_(model) {
    setAccessibleName(tr("Runs and layers"));
    setModel(&model_);
    setItemDelegate(new TwoLineDelegate(this));
    setHeaderHidden(true);
    hideColumn(LayerTreeModel::ShapeColumn);
    setIndentation(14);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMinimumWidth(150);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &LayerTreeView::onCurrent);
    connect(&model_, &QAbstractItemModel::rowsInserted, this, &LayerTreeView::settleRuns);
    connect(&model_, &QAbstractItemModel::modelReset, this, &LayerTreeView::settleRuns);
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex& index) { remember(index, true); });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& index) { remember(index, false); });
}

void LayerTreeView::settleRuns() {
    foldGroups();
    applyFilter();
}

/// Runs are open; groups as they are by themselves, or as somebody left them.
void LayerTreeView::foldGroups() {
    const QScopedValueRollback settling(settling_, true);
    for (int run = 0; run < model_.rowCount(); ++run) {
        const QModelIndex top = model_.index(run, 0);
        setExpanded(top, true);
        for (int row = 0; row < model_.rowCount(top); ++row) {
            const QModelIndex index = model_.index(row, 0, top);
            if (model_.rowCount(index) == 0) continue;
            const bool folded = index.data(LayerTreeModel::FoldedRole).toBool();
            setExpanded(index, folded == turned_.contains(index.data().toString()));
        }
    }
}

void LayerTreeView::remember(const QModelIndex& index, bool open) {
    if (settling_ || !words_.isEmpty() || index.data(LayerTreeModel::LayerRole).toInt() != LayerTreeModel::kGroup)
        return;
    const QString group = index.data().toString();
    if (open == index.data(LayerTreeModel::FoldedRole).toBool())
        turned_.insert(group);
    else
        turned_.remove(group);
}

QStringList LayerTreeView::turned() const {
    QStringList groups(turned_.begin(), turned_.end());
    groups.sort();
    return groups;
}

void LayerTreeView::setTurned(const QStringList& groups) {
    turned_ = QSet<QString>(groups.begin(), groups.end());
    settleRuns();
}

void LayerTreeView::choose(int run, int layer) {
    const QModelIndex index = model_.layerIndex(run, layer);
    if (!index.isValid()) return;
    const QScopedValueRollback settling(settling_, true);
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent()) setExpanded(above, true);
    setCurrentIndex(index);
    scrollTo(index);
}

void LayerTreeView::setFilter(const QString& words) {
    words_ = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    settleRuns(); // what a filter opened is as it was
    if (currentIndex().isValid()) scrollTo(currentIndex());
}

void LayerTreeView::applyFilter() {
    const QScopedValueRollback settling(settling_, true);
    for (int run = 0; run < model_.rowCount(); ++run) filterBelow(model_.index(run, 0));
}

/// @return whether anything is left below
bool LayerTreeView::filterBelow(const QModelIndex& parent) {
    bool any = false;
    for (int row = 0; row < model_.rowCount(parent); ++row) {
        const QModelIndex index = model_.index(row, 0, parent);
        const QString name = index.data().toString();
        const auto isIn = [&name](const QString& word) { return name.contains(word, Qt::CaseInsensitive); };
        const bool isGroup = model_.rowCount(index) > 0;
        const bool left = isGroup ? filterBelow(index) : std::all_of(words_.begin(), words_.end(), isIn);
        setRowHidden(row, parent, !left);
        if (isGroup && left && !words_.isEmpty()) setExpanded(index, true); // what was found is seen
        any = any || left;
    }
    return any;
}

void LayerTreeView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: return event->ignore();
    default: QTreeView::keyPressEvent(event);
    }
}

void LayerTreeView::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid()) return;
    const int run = index.data(LayerTreeModel::RunRole).toInt();
    const QString name = QString::fromStdString(printable(model_.run(run)->name));
    QMenu menu(this);
    connect(menu.addAction(tr("&Compare with %1").arg(QString(name).replace(QLatin1Char('&'), QStringLiteral("&&")))),
            &QAction::triggered, this, [this, run] { emit comparisonWanted(run); });
    menu.exec(byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void LayerTreeView::onCurrent(const QModelIndex& index) {
    if (!index.isValid()) return;
    const int run = index.data(LayerTreeModel::RunRole).toInt();
    int layer = index.data(LayerTreeModel::LayerRole).toInt();
    if (layer == LayerTreeModel::kGroup) return; // opening a group looks at nothing
    if (layer < 0 && model_.rowCount(index) > 0) layer = static_cast<int>(model_.run(run)->firstShown());
    emit chosen(run, layer);
}

} // namespace dclscope
