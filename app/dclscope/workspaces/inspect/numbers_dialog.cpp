// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/numbers_dialog.h"

#include "app/dclscope/workspaces/inspect/number_columns.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/run/layer_statistics.h"
#include "core/run/view_limits.h"
#include "widgets/views/figure_curves.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace dclscope {
NumbersDialog::NumbersDialog(QWidget* parent)
    : QDialog(parent), what_(new QLabel), all_(new QCheckBox(tr("&All layers"))), figures_(new FigureTableModel(this)),
      sorted_(new QSortFilterProxyModel(this)), table_(new QTableView), curveBox_(new QComboBox),
      curves_(new FigureCurves) {
    worker_.setMaxThreadCount(1);
    setWindowTitle(tr("Numbers"));
    what_->setTextFormat(Qt::PlainText);
    what_->setWordWrap(true);
    makeTable();
    curveBox_->setAccessibleName(tr("Number that is drawn as a curve"));
    curves_->setAccessibleName(tr("Curve over epochs"));
    auto* curveLabel = new QLabel(tr("C&urve of"));
    curveLabel->setBuddy(curveBox_);
    auto* row = new QHBoxLayout;
    row->addWidget(all_);
    row->addStretch();
    row->addWidget(curveLabel);
    row->addWidget(curveBox_);
    auto* parts = new QSplitter(Qt::Vertical);
    parts->addWidget(table_);
    parts->addWidget(curves_);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    parts->setChildrenCollapsible(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* copyButton = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    QPushButton* saveButton = buttons->addButton(tr("&Save as CSV…"), QDialogButtonBox::ActionRole);
    auto* column = new QVBoxLayout(this);
    column->addWidget(what_);
    column->addLayout(row);
    column->addWidget(parts, 1);
    column->addWidget(buttons);
    resize(900, 560);
    connect(all_, &QCheckBox::toggled, this, &NumbersDialog::fill);
    connect(curveBox_, &QComboBox::currentIndexChanged, this, &NumbersDialog::drawCurve);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(copyButton, &QPushButton::clicked, this, &NumbersDialog::copy);
    connect(saveButton, &QPushButton::clicked, this, &NumbersDialog::askAndSave);
    connect(new QShortcut(QKeySequence::Copy, this), &QShortcut::activated, this, &NumbersDialog::copy);
}

void NumbersDialog::makeTable() {
    sorted_->setSourceModel(figures_);
    sorted_->setSortRole(FigureTableModel::kSortRole);
    table_->setModel(sorted_);
    table_->setAccessibleName(tr("Numbers per layer and epoch"));
    table_->setSortingEnabled(true);
    table_->sortByColumn(-1, Qt::AscendingOrder);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setTabKeyNavigation(false);
    table_->setWordWrap(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

NumbersDialog::~NumbersDialog() {
    worker_.clear();
    worker_.waitForDone();
}

void NumbersDialog::setRun(const std::shared_ptr<const Run>& run, std::size_t index) {
    if (run == run_ && index == index_) return;
    run_ = run;
    index_ = index;
    fill();
}

void NumbersDialog::fill() {
    const Shown shown = run_ ? shownAt(*run_, index_) : Shown();
    std::vector<std::size_t> layers;
    if (run_ && all_->isChecked()) {
        layers.resize(run_->layers.size());
        std::iota(layers.begin(), layers.end(), std::size_t{0});
    } else if (shown.layer != nullptr) {
        layers = {index_};
    }
    if (layers.empty()) return take({});
    ++asked_;
    worker_.start([this, run = run_, index = index_, all = all_->isChecked(), layers] {
        FigureTable table = statisticsTable(*run, layers);
        QMetaObject::invokeMethod(
            this,
            [this, run, index, all, table = std::move(table)] {
                --asked_;
                if (run == run_ && index == index_ && all == all_->isChecked()) take(table);
            },
            Qt::QueuedConnection);
    });
}

void NumbersDialog::take(FigureTable table) {
    std::vector<FigureColumn> columns = numberColumns(table);
    if (table.rows.empty())
        what_->setText(tr("There are no numbers of positions here: choose a layer with learned positions or delays."));
    else
        what_->setText(
            tr("Positions and distances are in grid steps, counted from the middle of the kernel. dcls stats "
               "prints the same table."));
    figures_->setTable(std::move(table), columns);
    offerCurves(columns);
    drawCurve();
}

/// Every column of numbers; what was drawn stays, else it is how far elements moved, or the first.
void NumbersDialog::offerCurves(const std::vector<FigureColumn>& columns) {
    const QSignalBlocker quiet(curveBox_);
    const QString before = curveBox_->currentData().toString();
    const FigureTable& table = figures_->table();
    curveBox_->clear();
    for (const FigureColumn& column : columns) {
        const std::size_t place = table.column(column.name);
        const auto isNumber = [place](const auto& row) { return std::holds_alternative<double>(row[place]); };
        if (column.name != "epoch" && std::any_of(table.rows.begin(), table.rows.end(), isNumber))
            curveBox_->addItem(column.title, QString::fromStdString(column.name));
    }
    for (const QString& wanted : {before, QStringLiteral("moved_mean"), QStringLiteral("position_0_mean")})
        if (const int at = wanted.isEmpty() ? -1 : curveBox_->findData(wanted); at >= 0)
            return curveBox_->setCurrentIndex(at);
}

void NumbersDialog::drawCurve() {
    curves_->setTable(figures_->table(), curveBox_->currentData().toString().toStdString(), curveBox_->currentText());
}

void NumbersDialog::copy() const {
    const auto add = [this](QStringList& lines, int row) {
        QStringList cells;
        for (int column = 0; column < sorted_->columnCount(); ++column) {
            const QModelIndex index = sorted_->index(row, column);
            cells << index.data(FigureTableModel::kSortRole).toString();
        }
        lines << cells.join(QLatin1Char('\t'));
    };
    QStringList titles;
    for (int column = 0; column < sorted_->columnCount(); ++column)
        titles << sorted_->headerData(column, Qt::Horizontal).toString();
    QStringList lines{titles.join(QLatin1Char('\t'))};
    const QItemSelectionModel* chosen = table_->selectionModel();
    for (int row = 0; row < sorted_->rowCount(); ++row)
        if (!chosen->hasSelection() || chosen->isRowSelected(row, {})) add(lines, row);
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

void NumbersDialog::save(const QString& path) const {
    writeFileAtomically(path.toStdString(), toCsv(figures_->table()));
}

void NumbersDialog::askAndSave() {
    const QString name = run_ ? QString::fromStdString(printable(run_->name)) : QString();
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the numbers"),
                                                      name + QStringLiteral("-numbers.csv"), tr("Tables (*.csv)"));
    if (path.isEmpty()) return;
    try {
        save(path);
        emit saved(tr("Saved to %1.").arg(QDir::toNativeSeparators(path)));
    } catch (const std::exception& error) {
        emit failed(tr("The numbers were not saved: %1.").arg(QString::fromUtf8(error.what())));
    }
}

} // namespace dclscope
