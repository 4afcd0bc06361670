// SPDX-License-Identifier: GPL-3.0-or-later
// The curves of earlier runs of a recipe, found beside the run that is trained and read on a thread of their own.
#pragma once

#include "widgets/views/curves_view.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <vector>

namespace dclscope {

class EarlierRuns : public QObject {
    Q_OBJECT

public:
    explicit EarlierRuns(QObject* parent = nullptr);
    /// Waits for the file that is being read.
    ~EarlierRuns() override;

    /// Answered by found(), with the newest runs.
    /// @param output  the run that is trained, which is not among them
    /// @param recipe  name of the recipe
    void look(const QString& output, const QString& recipe);

    /// The same at once. @param most  as many of the newest
    static std::vector<RunCurves> read(const QString& output, const QString& recipe, int most);

signals:
    void found(const std::vector<dclscope::RunCurves>& runs);

private:
    QThreadPool worker_;
    int generation_ = 0;
};

} // namespace dclscope
