// SPDX-License-Identifier: GPL-3.0-or-later
// What Train shows before anything was trained: what it does, and recipes to try at once.
#pragma once

#include <QWidget>

namespace dclscope {

class TrainIntro : public QWidget {
    Q_OBJECT

public:
    explicit TrainIntro(QWidget* parent = nullptr);

signals:
    /// A recipe that makes its own data is to be trained at once.
    void tryRequested(const QString& recipe);
};

} // namespace dclscope
