// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a layer, epoch by epoch: a table to read, to sort, to copy and to save.
#pragma once

#include "core/run/figure_table.h"
#include "core/run/run.h"
#include "widgets/models/figure_table_model.h"

#include <QDialog>
#include <QThreadPool>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace dclscope {

class FigureCurves;

/// Stays open beside the window and follows what is looked at there.
class NumbersDialog : public QDialog {
    Q_OBJECT

public:
    explicit NumbersDialog(QWidget* parent);
    /// Waits for what is being counted.
    ~NumbersDialog() override;

    /// @param index  as Run::shownIndex; a plain tensor has no such numbers, and then the table is empty and says so
    void setRun(const std::shared_ptr<const Run>& run, std::size_t index);
    bool isReading() const noexcept { return asked_ > 0; }
    const FigureTableModel& figures() const noexcept { return *figures_; }
    QTableView& table() const noexcept { return *table_; }
    QCheckBox& allLayers() const noexcept { return *all_; }
    /// Which column is drawn as curves, and the curves.
    QComboBox& curveBox() const noexcept { return *curveBox_; }
    const FigureCurves& curves() const noexcept { return *curves_; }
    /// Writes what the table has, with the words of `dcls stats --csv`. @throws Error when that cannot be
    void save(const QString& path) const;

public slots:
    /// The chosen rows, or all of them, as they stand, with tabs between.
    void copy() const;

signals:
    void saved(const QString& sentence);
    void failed(const QString& sentence);

private:
    void fill();
    void take(FigureTable table);
    void makeTable();
    void offerCurves(const std::vector<FigureColumn>& columns);
    void drawCurve();
    void askAndSave();

    std::shared_ptr<const Run> run_;
    std::size_t index_ = 0;
    QThreadPool worker_; ///< a long run has millions of numbers
    int asked_ = 0;
    QLabel* what_;
    QCheckBox* all_;
    FigureTableModel* figures_;
    QSortFilterProxyModel* sorted_;
    QTableView* table_;
    QComboBox* curveBox_;
    FigureCurves* curves_;
};

} // namespace dclscope
