// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/heard_list.h"

#include "app/dclscope/workspaces/live/small_button.h"
#include "widgets/style/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QSaveFile>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace dclscope {
namespace {

/// A row that marks a session stands back behind the labels.
class HeardRow : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!index.data(TagListModel::MarksSessionRole).toBool()) return;
        option->font.setItalic(true);
        option->palette.setColor(QPalette::Text, Theme::instance().colors().subtle);
    }
};

QTableView* tableOf(TagListModel& tags) {
    auto* table = new QTableView;
    table->setAccessibleName(HeardList::tr("Labels heard so far"));
    table->setModel(&tags);
    table->setItemDelegate(new HeardRow(table));
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 6);
    table->horizontalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(TagListModel::LabelColumn, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(TagListModel::TimeColumn, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(TagListModel::ScoreColumn, QHeaderView::ResizeToContents);
    table->setShowGrid(false);
    table->setWordWrap(false); // rows are one line high: a second one would be cut off behind the first word
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setFocusPolicy(Qt::TabFocus); // arrows scroll it
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return table;
}

} // namespace

HeardList::HeardList(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(buildHead());
    column->addWidget(tableOf(tags_), 1);
}

QWidget* HeardList::buildHead() {
    QToolButton* save = smallButton(IconShape::Save, tr("Save what was heard as CSV"), tr("Save as CSV"));
    connect(save, &QToolButton::clicked, this, &HeardList::save);
    QToolButton* clear = smallButton(IconShape::Close, tr("Clear what was heard"), tr("Clear the list"));
    connect(clear, &QToolButton::clicked, &tags_, &TagListModel::clear);
    const auto enable = [this, save, clear] {
        for (QToolButton* button : {save, clear}) button->setEnabled(tags_.tagCount() > 0);
    };
    connect(&tags_, &QAbstractItemModel::rowsInserted, save, enable);
    connect(&tags_, &QAbstractItemModel::modelReset, save, enable);
    enable();

    auto* title = new QLabel(tr("Heard"));
    title->setFont(readableFont(title->font(), 1.0, true));
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(title, 1);
    row->addWidget(save);
    row->addWidget(clear);
    return head;
}

void HeardList::save() {
    QFileDialog dialog(this, tr("Save what was heard"), {}, tr("CSV (*.csv)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("csv"));
    dialog.selectFile(QStringLiteral("heard.csv"));
    if (dialog.exec() == QDialog::Accepted) saveAs(dialog.selectedFiles().value(0));
}

void HeardList::saveAs(const QString& path) {
    const QString full = QFileInfo(path).suffix().isEmpty() ? path + QStringLiteral(".csv") : path;
    const QByteArray text = tags_.csv().toUtf8();
    QSaveFile file(full);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        emit saved(tr("What was heard is saved as %1.").arg(full));
    else
        emit failed(tr("%1: what was heard could not be saved there (%2). Choose another place.")
                        .arg(full, file.errorString()));
}

} // namespace dclscope
