// SPDX-License-Identifier: GPL-3.0-or-later
// The values of one edit as a small form: which layers, and a field for each of its keys.
#pragma once

#include "core/experiments/edit.h"

#include <QStringList>
#include <QWidget>

#include <cstdint>
#include <optional>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace dclscope {

class TryForm : public QWidget {
    Q_OBJECT

public:
    explicit TryForm(QWidget* parent = nullptr);

    /// The layers that may be chosen, and stages of several.
    void setLayers(const QStringList& names, const std::vector<std::int64_t>& stages);
    /// @param edit  nothing: the form is empty
    void setEdit(const std::optional<experiments::Edit>& edit);

signals:
    /// Every time that the fields make a whole edit. @param key  the field that was changed
    void changed(const dclscope::experiments::Edit& edit, const QString& key);

private:
    struct Field {
        QString key;
        QLineEdit* line;
    };

    void build(const experiments::Edit& edit);
    void fill(const experiments::Edit& edit);
    void read(const QString& key);
    QLineEdit* addField(const experiments::EditKey& key);

    QStringList layers_;
    std::vector<std::int64_t> stages_;
    std::optional<experiments::Edit> edit_;
    std::vector<Field> fields_;
    QComboBox* layer_;
    QLabel* does_;
    QLabel* trouble_;
    QFormLayout* rows_;
};

} // namespace dclscope
