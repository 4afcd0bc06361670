// SPDX-License-Identifier: GPL-3.0-or-later
// A recipe trained in several forms: the chart and the table that fill as the runs end.
#pragma once

#include "core/training/varied_training.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace dclscope {

class VariedView;

class VaryPage : public QWidget {
    Q_OBJECT

public:
    explicit VaryPage(QWidget* parent = nullptr);

    /// Begins anew, with nothing done yet.
    void setRequest(const training::VariedTraining& request);
    const training::VariedTraining& request() const noexcept { return request_; }
    void setTable(const training::VariedTable& table);
    /// What stands above the chart.
    void setHeading(const QString& text);
    /// Whether there are runs left to go on with.
    void setUnfinished(bool unfinished);
    VariedView& chart() const noexcept { return *chart_; }
    QTableWidget& table() const noexcept { return *table_; }
    /// The command line that does the same.
    QString command() const;
    /// @return whether it could be written; if not, troubled() says why
    bool saveAs(const QString& path, const std::string& content);

signals:
    void goOnRequested();
    void troubled(const QString& sentence);
    void succeeded(const QString& sentence);

private:
    QWidget* buildButtons();
    void askAndSave(const QString& title, const QString& suffix, const std::string& content);

    training::VariedTraining request_;
    std::size_t runs_ = 0;
    QLabel* heading_;
    VariedView* chart_;
    QTableWidget* table_;
    QPushButton* goOn_;
    QPushButton* saveTable_;
    QPushButton* savePicture_;
};

} // namespace dclscope
