// SPDX-License-Identifier: GPL-3.0-or-later
// A sweep over one number of an edit: its range, the chart, and what can be taken away of it.
#pragma once

#include "core/experiments/sweep.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace dclscope {

class TryChart;

class TrySweep : public QWidget {
    Q_OBJECT

public:
    explicit TrySweep(QWidget* parent = nullptr);

    /// @param edit  whose numbers can vary; nothing: there is nothing to sweep
    void setEdit(const std::optional<experiments::Edit>& edit);
    /// The command line up to what is edited and swept: "dcls try demo".
    void setCommand(const QString& command) { command_ = command; }
    void setJudging(bool judging);
    void setTable(const experiments::SweepTable& table);
    /// The sweep that the fields say; nothing when they say none, and then why is shown.
    std::optional<experiments::Sweep> sweep();
    /// The command that makes the table. @param before  the edits that come before it
    QString command(const std::vector<experiments::Edit>& before) const;
    const TryChart& chart() const noexcept { return *chart_; }

    /// @param path  ends in .csv or .svg. @return whether it was written
    bool exportTo(const QString& path, QString& sentence) const;

signals:
    void sweepWanted(const dclscope::experiments::Sweep& sweep);
    void cancelWanted();
    void copyWanted();
    /// What was written, or why not.
    void exported(const QString& sentence, bool written);
    void hovered(const QString& text);

private:
    void askForFile();
    void offerKeys();
    void usualRange();

    std::optional<experiments::Edit> edit_;
    experiments::Sweep swept_; ///< what the table is of
    QString command_;
    bool judging_ = false;
    QComboBox* key_;
    QLineEdit* low_;
    QLineEdit* high_;
    QSpinBox* steps_;
    QSpinBox* seeds_;
    QPushButton* start_;
    QPushButton* export_;
    QPushButton* copy_;
    QLabel* trouble_;
    TryChart* chart_;
};

} // namespace dclscope
