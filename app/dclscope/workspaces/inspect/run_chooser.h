// SPDX-License-Identifier: GPL-3.0-or-later
// Where a file holds several networks, or a folder several series of checkpoints: which one is looked at, and the others.
#pragma once

#include "core/run/run.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;

namespace dclscope {

/// Hidden where there is nothing to choose.
class RunChooser : public QWidget {
    Q_OBJECT

public:
    explicit RunChooser(QWidget* parent = nullptr);

    /// @param run  nullptr: nothing to choose
    void setRun(const std::shared_ptr<const Run>& run);

signals:
    /// Another network or series of the run is to be looked at.
    void wanted(const dclscope::RunChoice& choice);

private:
    void ask(bool otherSeries);

    std::shared_ptr<const Run> run_;
    QLabel* entryLabel_;
    QComboBox* entries_;
    QLabel* seriesLabel_;
    QComboBox* series_;
};

} // namespace dclscope
