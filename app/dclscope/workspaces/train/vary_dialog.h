// SPDX-License-Identifier: GPL-3.0-or-later
// Asks which fields of a recipe are to take which values, and with how many seeds.
#pragma once

#include "core/training/varied_training.h"

#include <QDialog>

#include <array>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace dclscope {

class VaryDialog : public QDialog {
    Q_OBJECT

public:
    /// @param options  of each run; the output is the folder of their folders
    explicit VaryDialog(const training::TrainingOptions& options, QWidget* parent = nullptr);

    /// What was asked for; nothing while it does not fit.
    std::optional<training::VariedTraining> request() const;
    /// What will be trained, or what is wrong, as it stands below the fields.
    QString sentence() const;

private:
    struct Row {
        QComboBox* key = nullptr;
        QLineEdit* values = nullptr;
    };

    Row makeRow(const QString& name, bool optional);
    void prefill(const Row& row);
    void refresh();
    /// @throws ConfigError for what does not fit
    training::VariedTraining asked() const;

    training::TrainingOptions options_;
    std::array<Row, 2> rows_;
    QSpinBox* seeds_;
    QLabel* sentence_;
    QPushButton* start_;
};

} // namespace dclscope
