// SPDX-License-Identifier: GPL-3.0-or-later
// Below two pictures that are compared: which layers belong together, and how far each lies from its partner.
#pragma once

#include "widgets/models/figure_table_model.h"
#include "widgets/session/pair_reader.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace dclscope {

class ComparisonPane : public QWidget {
    Q_OBJECT

public:
    explicit ComparisonPane(QWidget* parent = nullptr);

    /// @param stays  the epoch at which the second one is held; nothing: it moves along
    void setRuns(const Run& a, const Run& b, std::optional<double> stays);
    /// Chooses the row of a layer of the first one; says nothing.
    void setLayer(const QString& name);
    const FigureTableModel& figures() const noexcept { return *figures_; }
    QTableView& table() const noexcept { return *table_; }
    QSize sizeHint() const override { return {600, 190}; }

public slots:
    void setFigures(const dclscope::PairFigures& figures);
    /// The numbers under the cursor; empty when it points at nothing.
    void setReading(const QString& text);

signals:
    void layerWanted(const QString& name);
    /// The second one is to stay at an epoch, or to move along again.
    void epochWanted(std::optional<double> epoch);
    void swapWanted();
    void otherWanted();
    void endWanted();

private:
    static std::vector<FigureColumn> pairColumns();
    QWidget* makeControls();
    void makeTable();
    void chosen();
    void tint();

    QString numbers_; ///< under the cursor
    QLabel* matched_;
    QCheckBox* hold_;
    QDoubleSpinBox* epoch_;
    QPushButton* swap_;
    FigureTableModel* figures_;
    QSortFilterProxyModel* sorted_;
    QTableView* table_;
    QLabel* reading_;
};

} // namespace dclscope
