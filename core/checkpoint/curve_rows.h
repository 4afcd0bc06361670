// SPDX-License-Identifier: Apache-2.0
// What programs write while they train: tables, JSON, TensorBoard's event files. Read as rows of named numbers.
#pragma once

#include <iosfwd>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope {

/// Every finite number of one row by its name as written, the time's columns among them. NaN and infinity are gaps.
using CurveRow = std::map<std::string, double, std::less<>>;

/// Separated values in whatever dialect: comma, semicolon, tab, bar or blanks between cells, decimal commas where the
/// comma separates nothing, a byte order mark, quotes, `#` before the names, the names again after a resume. Rows of
/// another length than the names are passed over: the last one may just be being written.
/// @param text  the file; linear in its length
std::vector<CurveRow> rowsOfTable(std::string_view text);

/// An object a line, as in metrics.jsonl or ConvNeXt's log.txt. Lines that are none are passed over; Python's NaN and
/// Infinity are gaps.
std::vector<CurveRow> rowsOfJsonLines(std::string_view text);

/// `log_history` of the trainer_state.json that Hugging Face's Trainer writes; empty for other JSON.
std::vector<CurveRow> rowsOfTrainerState(std::string_view text);

/// The scalars of TensorBoard's events.out.tfevents.*, a row each: `step` and the tag.
/// @param problem  set to a sentence when the file is damaged: what comes before is returned all the same. A file that
///                 ends within a record is just being written, which is no problem.
std::vector<CurveRow> rowsOfEvents(std::istream& stream, std::string& problem);

} // namespace dclscope
