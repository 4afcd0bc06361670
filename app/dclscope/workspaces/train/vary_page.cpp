// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/vary_page.h"

#include "app/dclscope/workspaces/train/varied_view.h"
#include "core/base/atomic_file.h"
#include "core/training/varied_picture.h"
#include "widgets/style/icons.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

namespace dclscope {

VaryPage::VaryPage(QWidget* parent)
    : QWidget(parent), heading_(new QLabel), chart_(new VariedView), table_(new QTableWidget),
      goOn_(new QPushButton(makeIcon(IconShape::Play), tr("Go on with the rest"))),
      saveTable_(new QPushButton(makeIcon(IconShape::Save), tr("Save the table…"))),
      savePicture_(new QPushButton(makeIcon(IconShape::Camera), tr("Save the chart…"))) {
    heading_->setFont(readableFont(font(), 1.0, true));
    heading_->setTextFormat(Qt::PlainText);
    heading_->setWordWrap(true);
    table_->setAccessibleName(tr("What came of each value"));
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->verticalHeader()->hide();
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto* parts = new QSplitter(Qt::Vertical);
    parts->addWidget(chart_);
    parts->addWidget(table_);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    parts->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 6);
    column->setSpacing(6);
    column->addWidget(heading_);
    column->addWidget(parts, 1);
    column->addWidget(buildButtons());
    setUnfinished(false);
}

QWidget* VaryPage::buildButtons() {
    auto* copy = new QPushButton(tr("Copy the command"));
    copy->setToolTip(tr("The line for a terminal that trains the same"));
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    for (QPushButton* button : {goOn_, saveTable_, savePicture_, copy}) row->addWidget(button);
    row->addStretch();
    connect(goOn_, &QPushButton::clicked, this, &VaryPage::goOnRequested);
    connect(saveTable_, &QPushButton::clicked, this,
            [this] { askAndSave(tr("Save the table"), QStringLiteral("csv"), chart_->table().csv()); });
    connect(savePicture_, &QPushButton::clicked, this,
            [this] { askAndSave(tr("Save the chart"), QStringLiteral("svg"), training::variedSvg(chart_->table())); });
    connect(copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(command());
        emit succeeded(tr("Copied: %1").arg(command()));
    });
    return buttons;
}

void VaryPage::setRequest(const training::VariedTraining& request) {
    request_ = request;
    runs_ = training::variedRuns(request.options.recipe, request.variations, request.seeds).size();
    setTable({});
}

void VaryPage::setTable(const training::VariedTable& table) {
    chart_->setTable(table, runs_);
    const bool any = !table.rows().empty();
    saveTable_->setEnabled(any);
    savePicture_->setEnabled(any);
    table_->clear();
    table_->setRowCount(0);
    table_->setColumnCount(0);
    if (!any) return;
    QStringList header;
    for (const std::string& name : table.header()) header << QString::fromStdString(name);
    table_->setColumnCount(static_cast<int>(header.size()));
    table_->setHorizontalHeaderLabels(header);
    for (const std::vector<std::string>& cells : table.cells(training::percentText)) {
        const int row = table_->rowCount();
        table_->insertRow(row);
        for (int column = 0; column < table_->columnCount(); ++column)
            table_->setItem(row, column,
                            new QTableWidgetItem(QString::fromStdString(cells[static_cast<std::size_t>(column)])));
    }
}

void VaryPage::setHeading(const QString& text) { heading_->setText(text); }

void VaryPage::setUnfinished(bool unfinished) { goOn_->setVisible(unfinished); }

QString VaryPage::command() const {
    return QString::fromStdString(
        training::variedCommand(request_, (request_.options.output / "recipe.toml").string()));
}

void VaryPage::askAndSave(const QString& title, const QString& suffix, const std::string& content) {
    QFileDialog dialog(this, title, {}, tr("%1 files (*.%2)").arg(suffix.toUpper(), suffix));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(QString::fromStdString(request_.options.recipe.name) + u'.' + suffix);
    if (dialog.exec() == QDialog::Accepted) saveAs(dialog.selectedFiles().front(), content);
}

bool VaryPage::saveAs(const QString& path, const std::string& content) {
    try {
        writeFileAtomically(path.toStdString(), content);
    } catch (const std::exception& error) {
        emit troubled(QString::fromUtf8(error.what()) + u'.');
        return false;
    }
    emit succeeded(tr("Saved to %1").arg(path));
    return true;
}

} // namespace dclscope
