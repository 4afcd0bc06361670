// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/comparison_pane.h"

#include "core/base/text.h"
#include "widgets/style/theme.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace dclscope {
namespace {

constexpr int kReadingLines = 3;

QString listed(const Run& run, const std::vector<std::size_t>& layers) {
    QStringList names;
    for (const std::size_t layer : layers) names << QString::fromStdString(printable(run.layers[layer].name));
    return names.join(QStringLiteral(", "));
}

/// "3 layers by name, 1 by shape · only in A: x"
QString matchText(const PairFigures& figures) {
    int byName = 0;
    int byShape = 0;
    for (const ComparedLayer& compared : figures.difference.layers)
        (compared.layers.by == MatchedBy::Name ? byName : byShape) += 1;
    QStringList parts{ComparisonPane::tr("Layers matched by name: %1").arg(byName)};
    if (byShape > 0) parts << ComparisonPane::tr("by shape: %1").arg(byShape);
    if (const QString only = listed(*figures.a, figures.difference.onlyA); !only.isEmpty())
        parts << ComparisonPane::tr("only in A: %1").arg(only);
    if (const QString only = listed(*figures.b, figures.difference.onlyB); !only.isEmpty())
        parts << ComparisonPane::tr("only in B: %1").arg(only);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

ComparisonPane::ComparisonPane(QWidget* parent)
    : QWidget(parent), matched_(new QLabel), hold_(new QCheckBox(tr("Hold &B at epoch"))), epoch_(new QDoubleSpinBox),
      swap_(new QPushButton(tr("S&wap"))), figures_(new FigureTableModel(this)),
      sorted_(new QSortFilterProxyModel(this)), table_(new QTableView), reading_(new QLabel) {
    makeTable();
    reading_->setTextFormat(Qt::PlainText);
    reading_->setAccessibleName(tr("Numbers under the cursor"));
    reading_->setContentsMargins(10, 2, 10, 4);
    reading_->setFixedHeight(kReadingLines * fontMetrics().lineSpacing() + 8);
    reading_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    reading_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(reading_);
    column->addWidget(makeControls());
    column->addWidget(table_, 1);
    setReading({});
    connect(&Theme::instance(), &Theme::changed, this, &ComparisonPane::tint);
}

QWidget* ComparisonPane::makeControls() {
    auto* controls = new QWidget;
    auto* row = new QHBoxLayout(controls);
    row->setContentsMargins(10, 2, 8, 4);
    matched_->setTextFormat(Qt::PlainText);
    matched_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // long lists are cut, and told by the hint
    hold_->setToolTip(tr("Otherwise B moves along: epoch by epoch, or by share of the training where their lengths "
                         "differ"));
    epoch_->setAccessibleName(tr("Epoch of B"));
    epoch_->setKeyboardTracking(false);
    auto* other = new QPushButton(tr("&Other run…"));
    other->setToolTip(tr("Choose what stands beside A"));
    swap_->setToolTip(tr("A becomes B, and B becomes A"));
    auto* end = new QPushButton(tr("&Stop comparing"));
    row->addWidget(matched_, 1);
    for (QWidget* part : std::initializer_list<QWidget*>{hold_, epoch_, other, swap_, end}) row->addWidget(part);
    connect(hold_, &QCheckBox::toggled, this, [this](bool held) {
        epoch_->setEnabled(held);
        emit epochWanted(held ? std::optional(epoch_->value()) : std::nullopt);
    });
    connect(epoch_, &QDoubleSpinBox::valueChanged, this, [this](double epoch) {
        if (hold_->isChecked()) emit epochWanted(epoch);
    });
    connect(other, &QPushButton::clicked, this, &ComparisonPane::otherWanted);
    connect(swap_, &QPushButton::clicked, this, &ComparisonPane::swapWanted);
    connect(end, &QPushButton::clicked, this, &ComparisonPane::endWanted);
    return controls;
}

void ComparisonPane::makeTable() {
    sorted_->setSourceModel(figures_);
    sorted_->setSortRole(FigureTableModel::kSortRole);
    table_->setModel(sorted_);
    table_->setAccessibleName(tr("Distance per layer"));
    table_->setSortingEnabled(true);
    table_->sortByColumn(-1, Qt::AscendingOrder); // as the run has them, until somebody sorts
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setTabKeyNavigation(false);
    table_->setAlternatingRowColors(false);
    table_->setShowGrid(false);
    table_->setFrameShape(QFrame::NoFrame);
    table_->setWordWrap(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setHighlightSections(false);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ComparisonPane::chosen);
}

void ComparisonPane::chosen() {
    const QModelIndex index = sorted_->mapToSource(table_->currentIndex());
    if (!index.isValid()) return;
    const FigureTable& table = figures_->table();
    const std::string name = figureText(table.rows[static_cast<std::size_t>(index.row())][table.column("layer")]);
    emit layerWanted(QString::fromStdString(name));
}

void ComparisonPane::setRuns(const Run& a, const Run& b, std::optional<double> stays) {
    const QSignalBlocker quiet[] = {QSignalBlocker(hold_), QSignalBlocker(epoch_)};
    const bool several = b.snapshots.size() > 1;
    const bool itself = &a == &b;
    swap_->setEnabled(a.path != b.path); // one run has only one way round
    if (several) epoch_->setRange(b.snapshots.front().epoch, b.snapshots.back().epoch);
    const bool whole = std::all_of(b.snapshots.begin(), b.snapshots.end(),
                                   [](const Snapshot& s) { return s.epoch == static_cast<double>(qint64(s.epoch)); });
    epoch_->setDecimals(whole ? 0 : 2);
    if (stays)
        epoch_->setValue(*stays);
    else if (several)
        epoch_->setValue(itself ? b.snapshots.front().epoch : b.snapshots.back().epoch);
    hold_->setChecked(stays.has_value() || itself);
    hold_->setEnabled(!itself);
    epoch_->setEnabled(hold_->isChecked());
    hold_->setVisible(several);
    epoch_->setVisible(several);
}

void ComparisonPane::setLayer(const QString& name) {
    const FigureTable& table = figures_->table();
    const QSignalBlocker quiet(table_->selectionModel());
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (figureText(table.rows[row][table.column("layer")]) == name.toStdString())
            table_->selectRow(sorted_->mapFromSource(figures_->index(static_cast<int>(row), 0)).row());
    table_->viewport()->update();
}

std::vector<FigureColumn> ComparisonPane::pairColumns() {
    return {{"layer", tr("layer of A")},
            {"layer_b", tr("layer of B")},
            {"displacement_mean", tr("mean distance, steps"),
             tr("How far elements lie from their partners, over all axes; elements are compared in the order in which "
                "they are stored")},
            {"displacement_median", tr("median")},
            {"displacement_largest", tr("largest")},
            {"delay_mean", tr("mean delay change"), tr("In ms where both time steps are known, else in steps")},
            {"axis_0_distribution_distance", tr("distributions apart, steps"),
             tr("Mean distance of the two distributions along the first axis, whatever the order of their elements")},
            {"position_correlation", tr("r, positions"), tr("Pearson's correlation over elements")},
            {"weight_correlation", tr("r, weights"), tr("Pearson's correlation over elements")},
            {"sigma_a", tr("sigma of A")},
            {"sigma_b", tr("sigma of B")},
            {"not_one_by_one", tr("not compared"), tr("Why single elements have no partners")}};
}

void ComparisonPane::setFigures(const PairFigures& figures) {
    FigureTable table = differenceTable(figures.difference, *figures.a, *figures.b);
    std::vector<FigureColumn> columns = pairColumns();
    const auto isEmpty = [&table](const FigureColumn& column) {
        const std::size_t place = table.column(column.name);
        return std::all_of(table.rows.begin(), table.rows.end(),
                           [place](const auto& row) { return std::holds_alternative<std::monostate>(row[place]); });
    };
    const std::size_t unit = table.column("delay_unit");
    for (const auto& row : table.rows)
        if (const QString name = figureForPeople(row[unit]); std::holds_alternative<std::string>(row[unit]))
            for (FigureColumn& column : columns)
                if (column.name == "delay_mean") column.title = tr("mean delay change, %1").arg(name);
    std::erase_if(columns, isEmpty);
    const QString text = matchText(figures);
    matched_->setText(text);
    matched_->setToolTip(text);
    figures_->setTable(std::move(table), std::move(columns));
}

void ComparisonPane::tint() {
    QPalette palette = reading_->palette();
    const ThemeColors& colors = Theme::instance().colors();
    palette.setColor(QPalette::WindowText, numbers_.isEmpty() ? colors.subtle : colors.text);
    reading_->setPalette(palette);
}

void ComparisonPane::setReading(const QString& text) {
    numbers_ = text;
    tint();
    reading_->setText(
        text.isEmpty() ? tr("Point at a picture to read the numbers of both; the wheel zooms all of them.") : text);
}

} // namespace dclscope
