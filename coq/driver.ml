(* Reads proof files (docs/PROOF-FORMAT.md, sections 1, 2 and 8) for the checker that Coq proves sound, and answers
   one line a file: VERIFIED, REJECTED step, UNREADABLE. The theorems are about what this reader hands
   over. With --claims FILE what an id means is compared with the claims file, as check.py does. *)
module C = Checker

exception Refused of string
exception Unreadable of string
let need condition why = if not condition then raise (Refused why)

(* --- JSON: canonical, so that a file has one reading --- *)
type json = Null | Count of int | Text of string | List of json list | Object of (string * json) list

let read_json text =
  let n = String.length text in
  need (n <= 5_000_000) "the file is too long";
  need (n > 0 && text.[n - 1] = '\n') "the last line does not end";
  String.iteri (fun i c -> need (i = n - 1 || (c >= ' ' && c <= '~' && c <> '\\')) "a byte is not printable ASCII") text;
  let at = ref 0 in
  let peek () = if !at < n then text.[!at] else '\000' in
  let take c = need (peek () = c) "not canonical JSON"; incr at in
  let text_ () =
    take '"';
    let start = !at in
    while peek () <> '"' && !at < n - 1 do incr at done;
    take '"';
    String.sub text start (!at - 1 - start) in
  let rec value depth =
    match peek () with
    | '"' -> Text (text_ ())
    | 'n' -> String.iter take "null"; Null
    | '[' ->
        need (depth < 12) "nested too deep"; incr at;
        if peek () = ']' then (incr at; List [])
        else begin
          let rec more found =
            let found = value (depth + 1) :: found in
            if peek () = ',' then (incr at; more found) else (take ']'; List (List.rev found)) in
          more []
        end
    | '{' ->
        need (depth < 12) "nested too deep"; incr at;
        if peek () = '}' then (incr at; Object [])
        else begin
          let rec more last found =
            let key = text_ () in
            need (match last with None -> true | Some k -> compare k key < 0) "keys are not in order";
            take ':';
            let found = (key, value (depth + 1)) :: found in
            if peek () = ',' then (incr at; more (Some key) found) else (take '}'; Object (List.rev found)) in
          more None []
        end
    | '0' .. '9' ->
        let start = !at in
        while peek () >= '0' && peek () <= '9' do incr at done;
        let digits = String.sub text start (!at - start) in
        need (String.length digits <= 9 && (digits = "0" || digits.[0] <> '0')) "a number that is not a count";
        Count (int_of_string digits)
    | _ -> raise (Refused "not canonical JSON") in
  let result = value 0 in
  take '\n';
  need (!at = n) "not canonical JSON";
  match result with Object members -> members | _ -> raise (Refused "not an object")

let members = function Object m -> m | _ -> raise (Refused "not an object")
let items = function List l -> l | _ -> raise (Refused "not a list")
let text = function Text t -> t | _ -> raise (Refused "not text")
let count = function Count n -> n | _ -> raise (Refused "not a count")
let get m key = match List.assoc_opt key m with Some v -> v | None -> raise (Refused (key ^ " is missing"))
let keys_are m keys = need (List.map fst m = List.sort compare keys) "other keys"
let index i l = need (0 <= i && i < List.length l) "a number points at nothing"; i

(* --- numbers and names of the checker --- *)
let rec positive n = if n = 1 then C.XH else if n land 1 = 1 then C.XI (positive (n / 2)) else C.XO (positive (n / 2))
let z n = if n = 0 then C.Z0 else if n > 0 then C.Zpos (positive n) else C.Zneg (positive (-n))
let rec nat n = if n = 0 then C.O else C.S (nat (n - 1))
let rec int_of_positive = function C.XH -> 1 | C.XO p -> 2 * int_of_positive p | C.XI p -> (2 * int_of_positive p) + 1
let int_of_z = function C.Z0 -> 0 | C.Zpos p -> int_of_positive p | C.Zneg p -> -int_of_positive p
let rec int_of_nat = function C.O -> 0 | C.S n -> 1 + int_of_nat n
let digits_of text = String.fold_left (fun r c -> C.Z.add (C.Z.mul r (z 10)) (z (Char.code c - 48))) C.Z0 text
let names : (string, C.positive) Hashtbl.t = Hashtbl.create 64
(* the checker's own names come first, as CheckerEnter.v numbers them *)
let own_names = List.concat (List.init 12 (fun s -> let n = if s = 0 then "" else string_of_int s in ["@i" ^ n; "@k" ^ n]))
  @ ["#product"; "d"; "b"; "m"; "x"; "k"; "i"; "n"; "j"]
let name_of text =
  match Hashtbl.find_opt names text with
  | Some p -> p
  | None -> let p = positive (Hashtbl.length names + 1) in Hashtbl.add names text p; p

(* --- expressions --- *)
type tree =
  | Num of C.z | Var of string | Neg of tree | Op of char * tree * tree | Call of string * tree list
  | Index of string * tree | Binder of string * string * tree list   (* sum, product, mean; the body is last *)

let functions = [ ("binomial", [2]); ("factorial", [1]); ("catalan", [1]); ("abs", [1]); ("min", [2]); ("max", [2]); ("floor", [1]);
  ("ceil", [1]); ("sign", [1]); ("mod", [2]); ("sqrt", [1]); ("relu", [1]); ("step", [1]); ("clip", [2]); ("krawtchouk", [3]);
  ("delta", [2; 3]); ("total", [1]); ("chi", [1; 2]); ("exp", [1]); ("log", [1]); ("rfact", [1]) ]
let reserved = List.map fst functions @ ["sum"; "product"; "E"; "in"; "cube"; "pi"; "real"; "even"; "odd"]
let letter c = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
let digit c = c >= '0' && c <= '9'
let is_name t = t <> "" && letter t.[0] && String.for_all (fun c -> letter c || digit c || c = '_') t && not (List.mem t reserved)
let is_id t = t <> "" && String.for_all (fun c -> letter c || digit c || c = '-') t

let tokens ~at_names text =
  need (String.length text <= 20_000) "a text is too long";
  let n = ref (String.length text) in
  while !n > 0 && text.[!n - 1] = ' ' do decr n done;
  let n = !n in
  let rec go i found =
    if i >= n then List.rev found
    else if text.[i] = ' ' then go (i + 1) found
    else begin
      let run from p = let j = ref from in while !j < n && p text.[!j] do incr j done; !j in
      let token j = String.sub text i (j - i) in
      let c = text.[i] in
      if digit c then begin
        let j = run i digit in
        let j = if j + 1 < n && text.[j] = '.' && digit text.[j + 1] then run (j + 1) digit else j in
        need (j - i <= 1000) "a number has too many digits"; go j (token j :: found)
      end
      else if letter c || (c = '@' && i + 1 < n && letter text.[i + 1]) then begin
        need (at_names || c <> '@') "a name with @ outside an instance";
        let j = run (i + 1) (fun c -> letter c || digit c || c = '_') in go j (token j :: found)
      end
      else if i + 1 < n && List.mem (String.sub text i 2) [".."; "!="; "<="; ">="] then go (i + 2) (String.sub text i 2 :: found)
      else begin need (String.contains "-+*/^!=<>()[]," c) "an unexpected character"; go (i + 1) (String.make 1 c :: found) end
    end in
  go 0 []

let relations = ["="; "!="; "<"; "<="; ">"; ">="]
let minus a b = Op ('+', a, Neg b)
(* sides and relations of a chain *)
let parse ?(hint = false) ?(at_names = false) ?(lets = []) text =
  let rest = ref (tokens ~at_names text) and depth = ref 1 in
  let peek () = match !rest with t :: _ -> t | [] -> "" in
  let take () = match !rest with t :: r -> rest := r; t | [] -> raise (Refused "an expression ends early") in
  let expect t = need (take () = t) ("expected " ^ t) in
  let deeper f = incr depth; need (!depth <= 150) "nested too deep"; let r = f () in decr depth; r in
  let rec expression () =
    let rec go left = match peek () with
      | "+" -> ignore (take ()); let r = product () in go (Op ('+', left, r))
      | "-" -> ignore (take ()); let r = product () in go (minus left r)
      | _ -> left in
    go (product ())
  and product () =
    let rec go left = match peek () with
      | "*" | "/" -> let o = (take ()).[0] in let r = unary () in go (Op (o, left, r))
      | _ -> left in
    go (unary ())
  and unary () =
    if peek () = "-" then (ignore (take ()); Neg (deeper unary))
    else begin
      let a = ref (atom ()) in
      while peek () = "!" do ignore (take ()); a := Call ("factorial", [!a]) done;
      if peek () = "^" then (ignore (take ()); let e = deeper unary in Op ('^', !a, e)) else !a
    end
  and name () = let t = take () in need (is_name t && not (List.mem_assoc t lets)) (t ^ " cannot be a name here"); t
  and inner () = deeper expression
  and atom () =
    let t = take () in
    if t = "(" then (let e = inner () in expect ")"; e)
    else if t = "sum" || t = "product" then begin
      expect "("; let k = name () in expect "="; let a = inner () in expect ".."; let b = inner () in expect ",";
      let e = inner () in expect ")"; Binder (t, k, [a; b; e])
    end
    else if t = "E" then begin
      expect "("; let x = name () in expect "in"; expect "cube"; expect "("; let d = inner () in expect ")"; expect ",";
      let e = inner () in expect ")"; Binder ("mean", x, [d; e])
    end
    else if t = "pi" then Call ("pi", [])
    else if digit t.[0] then begin
      match String.index_opt t '.' with
      | None -> Num (digits_of t)
      | Some i ->
          let fraction = String.sub t (i + 1) (String.length t - i - 1) in
          let rec power_of_ten k = if k = 0 then C.XH else C.Coq_Pos.mul (positive 10) (power_of_ten (k - 1)) in
          let q = C.qred { C.qnum = digits_of (String.sub t 0 i ^ fraction); qden = power_of_ten (String.length fraction) } in
          if q.C.qden = C.XH then Num q.C.qnum else Op ('/', Num q.C.qnum, Num (C.Zpos q.C.qden))
    end
    else begin
      need (letter t.[0] || t.[0] = '@') ("unexpected " ^ t);
      if peek () = "(" then begin
        ignore (take ());
        let rec more found = let found = inner () :: found in if peek () = "," then (ignore (take ()); more found) else List.rev found in
        let arguments = more [] in
        expect ")";
        let arities = if List.mem_assoc t lets then [List.length (fst (List.assoc t lets))] else match List.assoc_opt t functions with Some a -> a | None -> [] in
        need (arities <> [] && arities <> [0] && (hint || t <> "rfact")) ("unknown function " ^ t);
        need (List.mem (List.length arguments) arities) "number of arguments";
        Call (t, arguments)
      end
      else begin
        need (not (List.mem t reserved)) (t ^ " is no variable");
        if List.mem_assoc t lets then (need (fst (List.assoc t lets) = []) "number of arguments"; Call (t, [])) else
        if peek () = "[" then (ignore (take ()); let j = inner () in expect "]"; Index (t, j)) else Var t
      end
    end in
  let rec chain sides found =
    let side = expression () in
    if List.mem (peek ()) relations then (let r = take () in chain (side :: sides) (r :: found)) else (List.rev (side :: sides), List.rev found) in
  let result = chain [] [] in
  need (!rest = []) "more than an expression";
  let rec shallow d t =
    need (d <= 600) "an expression is too deep";
    match t with
    | Num _ | Var _ -> () | Neg a | Index (_, a) -> shallow (d + 1) a
    | Op (_, a, b) -> shallow (d + 1) a; shallow (d + 1) b
    | Call (_, l) | Binder (_, _, l) -> List.iter (shallow (d + 1)) l in
  List.iter (shallow 1) (fst result);
  result
let expression ?(hint = false) ?(at_names = false) text =
  match parse ~hint ~at_names text with [t], [] -> t | _ -> raise (Refused "a relation where an expression is needed")
let rec last = function [x] -> x | _ :: l -> last l | [] -> raise (Refused "nothing")
let rec but_last = function [] | [_] -> [] | x :: l -> x :: but_last l

let rec well_formed known points t =
  let below = well_formed known points in
  match t with
  | Num _ -> ()
  | Var x -> need (List.mem x known) ("the name " ^ x ^ " is unknown")
  | Neg a -> below a
  | Op (_, a, b) -> below a; below b
  | Call (("total" | "chi"), Var x :: l) -> need (List.mem x points) "not the point of a mean"; List.iter below l
  | Call (("total" | "chi"), _) -> raise (Refused "not the point of a mean")
  | Call (_, l) -> List.iter below l
  | Index (x, j) -> need (List.mem x points) "not the point of a mean"; below j
  | Binder (b, k, l) ->
      need (not (List.mem k known) && not (List.mem k points)) ("the name " ^ k ^ " is bound already");
      List.iter below (but_last l);
      if b = "mean" then well_formed known (k :: points) (last l) else well_formed (k :: known) points (last l)

let rec convert t =
  match t with
  | Num n -> C.Number n
  | Var x -> C.Name (name_of x)
  | Neg a -> C.Neg (convert a)
  | Op ('+', a, b) -> C.Add (convert a, convert b)
  | Op ('*', a, b) -> C.Mul (convert a, convert b)
  | Op ('/', a, b) -> C.Div (convert a, convert b)
  | Op (_, a, b) -> C.Pow (convert a, convert b)
  | Binder ("sum", k, [lo; hi; body]) -> C.Sum (name_of k, convert lo, convert hi, convert body)
  | Binder ("product", k, [lo; hi; body]) -> C.Product (name_of k, convert lo, convert hi, convert body)
  | Binder (_, x, [d; body]) -> C.Mean (name_of x, convert d, convert body)
  | Binder _ -> C.Unknown
  | Index (x, j) -> C.Index (name_of x, convert j)
  | Call ("total", [Var x]) -> C.Total (name_of x)
  | Call ("chi", [Var x]) -> C.Chi (name_of x)
  | Call ("chi", [Var x; m]) -> C.ChiOf (name_of x, convert m)
  | Call (f, [a]) -> (
      match List.assoc_opt f [ ("factorial", C.Factorial); ("catalan", C.Catalan); ("abs", C.Abs); ("floor", C.Floor); ("ceil", C.Ceil);
          ("sign", C.Sign); ("sqrt", C.Sqrt); ("relu", C.Relu); ("step", C.Step); ("rfact", C.ReciprocalFactorial) ] with
      | Some g -> C.Call1 (g, convert a) | None -> C.Unknown)
  | Call (f, [a; b]) -> (
      match List.assoc_opt f [ ("binomial", C.Binomial); ("min", C.Min); ("max", C.Max); ("mod", C.Mod); ("clip", C.Clip); ("delta", C.Delta) ] with
      | Some g -> C.Call2 (g, convert a, convert b) | None -> C.Unknown)
  | Call ("krawtchouk", [a; b; c]) -> C.Call3 (C.Krawtchouk, convert a, convert b, convert c)
  | Call ("delta", [a; b; c]) -> C.Call3 (C.DeltaOf, convert a, convert b, convert c)
  | Call _ -> C.Unknown
let rec has_sums = function
  | Num _ | Var _ -> false | Neg a -> has_sums a | Op (_, a, b) -> has_sums a || has_sums b
  | Call (("delta" | "krawtchouk"), _) | Binder _ -> true
  | Call (_, l) -> List.exists has_sums l | Index (_, j) -> has_sums j
let hint text = let t = expression ~hint:true text in need (not (has_sums t)) "a hint has a sum, product or mean"; convert t

(* --- statements --- *)
let split_commas domain =
  need (String.length domain <= 20_000) "a domain is too long";
  let parts = ref [] and part = Buffer.create 32 and depth = ref 0 in
  String.iter (fun c ->
    if c = '(' || c = '[' then incr depth; if c = ')' || c = ']' then decr depth;
    if c = ',' && !depth = 0 then (parts := Buffer.contents part :: !parts; Buffer.clear part) else Buffer.add_char part c) domain;
  parts := Buffer.contents part :: !parts;
  let rec strip t = let n = String.length t in
    if n > 0 && t.[0] = ' ' then strip (String.sub t 1 (n - 1)) else if n > 0 && t.[n - 1] = ' ' then strip (String.sub t 0 (n - 1)) else t in
  if strip domain = "" then [] else List.rev_map strip !parts

let relation_of = function "=" -> C.Equal | "!=" -> C.Unequal | "<" -> C.Less | "<=" -> C.AtMost | ">" -> C.Greater | _ -> C.AtLeast
(* Abbreviations written out. What they bind gets new names, so that it captures nothing. *)
let fresh_names = ref 0
let rec expanded lets instance t =
  let again = expanded lets instance in
  match t with
  | Num _ -> t
  | Var x -> (match List.assoc_opt x instance with Some e -> e | None -> t)
  | Neg a -> Neg (again a)
  | Op (o, a, b) -> Op (o, again a, again b)
  | Call (f, l) when List.mem_assoc f lets ->
      let names, body = List.assoc f lets in
      expanded lets (List.combine names (List.map again l)) (renamed [] body)
  | Call (f, l) -> Call (f, List.map again l)
  | Index (x, j) -> Index (x, again j)
  | Binder (b, k, l) -> Binder (b, k, List.map (expanded lets (List.remove_assoc k instance)) l)
and renamed bound t =
  let again = renamed bound in
  match t with
  | Num _ -> t
  | Var x -> (match List.assoc_opt x bound with Some y -> Var y | None -> t)
  | Neg a -> Neg (again a)
  | Op (o, a, b) -> Op (o, again a, again b)
  | Call (f, l) -> Call (f, List.map again l)
  | Index (x, j) -> Index ((match List.assoc_opt x bound with Some y -> y | None -> x), again j)
  | Binder (b, k, l) ->
      incr fresh_names;
      let y = "!" ^ string_of_int !fresh_names in
      Binder (b, y, List.map again (but_last l) @ [renamed ((k, y) :: bound) (last l)])
let statement_of ?(lets = []) domain show =
  let convert t = convert (expanded lets [] t) and parse t = parse ~lets t in
  let variables = ref [] and constraints = ref [] in
  let add_part part =
    let word, rest = match String.index_opt part ' ' with
      | Some i -> (String.sub part 0 i, String.sub part (i + 1) (String.length part - i - 1)) | None -> (part, "") in
    let word, part = if List.mem word ["real"; "even"; "odd"] then (word, rest) else ("", part) in
    let sides, found = parse part in
    let fresh = List.sort_uniq compare (List.filter_map (function Var x when not (List.mem_assoc x !variables) -> Some x | _ -> None) sides) in
    need (List.length fresh <= 1) "a part of a domain introduces two variables";
    need (fresh <> [] || (found <> [] && word = "")) "a part of a domain introduces no variable and bounds none";
    let constrain says t = constraints := { C.form = convert t; says } :: !constraints in
    List.iter (fun x ->
      variables := !variables @ [(x, word = "real")];
      if word = "even" then constrain (C.Modulo2 (z 0)) (Var x); if word = "odd" then constrain (C.Modulo2 (z 1)) (Var x)) fresh;
    List.iter (well_formed (List.map fst !variables) []) sides;
    let rec pairs sides found = match sides, found with
      | a :: (b :: _ as l), r :: m ->
          need (r <> "!=") "a domain has !=";
          if List.mem r ["<"; "<="; "="] then constrain (if r = "<" then C.IsPositive else C.NotNegative) (minus b a);
          if List.mem r [">"; ">="; "="] then constrain (if r = ">" then C.IsPositive else C.NotNegative) (minus a b);
          pairs l m
      | _ -> () in
    pairs sides found in
  List.iter add_part (split_commas domain);
  let sides, found = parse show in
  need (found <> []) "a statement has no relation";
  List.iter (well_formed (List.map fst !variables) []) sides;
  let rec links sides found = match sides, found with
    | a :: (b :: _ as l), r :: m -> { C.left = convert a; relates = relation_of r; right = convert b } :: links l m
    | _ -> [] in
  (List.map fst !variables,
   { C.variables = List.map (fun (x, real) -> (name_of x, real)) !variables; constraints = List.rev !constraints; links = links sides found })

let statement entry = keys_are entry ["for"; "show"]; statement_of (text (get entry "for")) (text (get entry "show"))

(* --- the claims file, docs/PROOF-FORMAT.md, section 9 --- *)
type listed = { title : string; mutable lets : (string * (string list * tree)) list; mutable domain : string option; mutable shown : string option }
type derived = { row : string; mutable facts : (string * string * string) list; mutable premises : string list }
let rec trim t =
  let n = String.length t in
  if n > 0 && t.[0] = ' ' then trim (String.sub t 1 (n - 1)) else if n > 0 && t.[n - 1] = ' ' then trim (String.sub t 0 (n - 1)) else t
let word_of t = match String.index_opt t ' ' with
  | Some i -> (String.sub t 0 i, trim (String.sub t i (String.length t - i))) | None -> (t, "")
let add_let claim text =
  let equals = match String.index_opt text '=' with Some i -> i | None -> raise (Unreadable "claims file: a let is malformed") in
  let head = trim (String.sub text 0 equals) and body = String.sub text (equals + 1) (String.length text - equals - 1) in
  let name, names = match String.index_opt head '(' with
    | None -> (head, [])
    | Some i -> (trim (String.sub head 0 i), List.map trim (String.split_on_char ',' (String.sub head (i + 1) (String.rindex head ')' - i - 1)))) in
  claim.lets <- claim.lets @ [(name, (names, match parse ~lets:claim.lets body with [t], [] -> t | _ -> raise (Unreadable "claims file: a let is malformed")))]
(* names with their statements, and what derived rows add *)
let read_claims path =
  let channel = open_in_bin path in
  let lines = String.split_on_char '\n' (Fun.protect ~finally:(fun () -> close_in channel) (fun () -> really_input_string channel (in_channel_length channel))) in
  let claims = ref [] and rows = ref [] in
  List.iter (fun line ->
    let line = trim (match String.index_opt line '#' with Some i -> String.sub line 0 i | None -> line) in
    let word, rest = word_of line in
    let before_colon () = trim (match String.index_opt rest ':' with Some i -> String.sub rest 0 i | None -> raise (Unreadable "claims file: no colon")) in
    match word, !claims, !rows with
    | "", _, _ | "expect", _, _ -> ()
    | "claim", _, _ -> claims := { title = before_colon (); lets = []; domain = None; shown = None } :: !claims
    | "derived", _, _ -> rows := { row = before_colon (); facts = []; premises = [] } :: !rows
    | "let", c :: _, _ -> add_let c rest
    | "for", c :: _, _ -> c.domain <- Some rest
    | "show", c :: _, _ -> c.shown <- Some rest
    | "fact", _, r :: _ -> r.facts <- (rest, "", "") :: r.facts
    | "source", _, r :: _ -> (match r.facts with (f, _, i) :: l -> r.facts <- (f, rest, i) :: l | [] -> ())
    | "instance", _, r :: _ -> (match r.facts with (f, s, _) :: l -> r.facts <- (f, s, rest) :: l | [] -> ())
    | "premise", _, r :: _ -> r.premises <- r.premises @ [rest]
    | _ -> raise (Unreadable ("claims file: unexpected " ^ word))) lines;
  (List.rev !claims, !rows)
let row_of name = match String.index_opt name '/' with Some i -> String.sub name 0 i | None -> name

(* --- steps --- *)
let rational t =
  let negative = t <> "" && t.[0] = '-' in
  let body = if negative then String.sub t 1 (String.length t - 1) else t in
  let top, bottom = match String.index_opt body '/' with
    | Some i -> (String.sub body 0 i, String.sub body (i + 1) (String.length body - i - 1)) | None -> (body, "1") in
  let all_digits s = s <> "" && String.for_all digit s in
  need (String.length t <= 2000 && all_digits top && all_digits bottom && String.exists (fun c -> c <> '0') bottom) "not a rational number";
  let n = digits_of top in
  { C.qnum = (if negative then C.Z.opp n else n); qden = (match digits_of bottom with C.Zpos p -> p | _ -> C.XH) }
let kinds_of = [ ("int", C.Int); ("nat", C.Nat); ("real", C.Real); ("half", C.Half); ("pos", C.Positive); ("unit", C.Unit) ]
let cell variables j =
  let m = members j in
  keys_are m ["coordinates"; "map"];
  let coordinates = members (get m "coordinates") and map = members (get m "map") in
  need (List.length coordinates <= 8) "too many coordinates";
  need (List.map fst map = List.sort compare variables) "the map is not about the variables";
  (List.map fst coordinates,
   { C.raw_kinds = List.map (fun (x, k) ->
       need (is_name x && List.mem_assoc (text k) kinds_of) "a coordinate has no name or kind"; (name_of x, List.assoc (text k) kinds_of)) coordinates;
     raw_map = List.map (fun (x, t) -> (name_of x, hint (text t))) map })
let label t = match String.split_on_char '.' t with
  | [a] when a <> "" && String.length a < 9 && String.for_all digit a -> (z (int_of_string a), z (-1))
  | [a; b] when a <> "" && b <> "" && String.length a < 9 && String.length b < 9 && String.for_all digit (a ^ b) -> (z (int_of_string a), z (int_of_string b))
  | _ -> (z (-1), z (-1))
let new_letter coordinates t = need (is_name t && not (List.mem t coordinates)) "the variable of a hint is no new name"; name_of t
let group coordinates j =
  let m = members j in
  keys_are m ["difference"; "from"; "members"; "to"; "variable"];
  { C.members = List.map (fun i -> label (text i)) (items (get m "members")); letter = new_letter coordinates (text (get m "variable"));
    from = hint (text (get m "from")); to0 = hint (text (get m "to")); difference = hint (text (get m "difference")) }
let hints steps coordinates data =
  let optional key default = match List.assoc_opt key data with Some v -> v | None -> default in
  { C.cut_trees = List.filter_map (fun (i, l) ->
      let points = List.map (fun t -> hint (text t)) (items l) in
      match label i with (C.Z0 | C.Zpos _) as n, C.Zneg _ -> Some (n, points) | _ -> None) (members (optional "cuts" (Object [])));
    groups_of = List.map (group coordinates) (items (optional "sums" (List [])));
    running_of = List.filter_map (fun (i, j) ->
      let m = members j in
      keys_are m ["running"; "variable"];
      let letter = new_letter coordinates (text (get m "variable")) and running = hint (text (get m "running")) in
      match label i with (C.Z0 | C.Zpos _) as n, C.Zneg _ -> Some (n, (letter, running)) | _ -> None) (members (optional "products" (Object [])));
    conditioned_by = List.map (fun j -> z (count j)) (items (optional "conditions" (List [])));
    rewrites_by = List.map (fun j ->
      let m = members j in
      keys_are m ["lemma"; "with"];
      let lemma = count (get m "lemma") in
      need (lemma < steps) "a number points at nothing";
      (nat lemma, List.map (fun (x, t) -> (name_of x, convert (expression ~hint:true ~at_names:true (text t)))) (members (get m "with"))))
      (items (optional "rewrites" (List []))) }
let certificate data =
  Option.map (fun l -> List.map (fun e -> match items e with
    | [c; fs; g] -> ((rational (text c), List.map (fun f -> hint (text f)) (items fs)), hint (text g))
    | _ -> raise (Refused "certificate: not [c, [f..], g]")) (items l)) (List.assoc_opt "certificate" data)
let split coordinates j = match items j with
  | [Text "bound"; i] -> C.ByBound (nat (count i))
  | [Text "sign"] -> C.BySign
  | [Text "zero"] -> C.AtZero
  | [Text "value"; m] -> need (count m <= 2000) "value: not in 1..2000"; C.ByValue (nat (count m))
  | [Text "residue"; m] -> need (count m <= 60) "residue: not in 2..60"; C.ByResidue (nat (count m))
  | [Text "compare"; u] -> C.ByComparison (name_of (text u))
  | [Text "at"; q] -> C.At (rational (text q))
  | [Text "lattice"; w; o; u] ->
      need (is_name (text u) && not (List.mem (text u) coordinates)) "lattice: new name";
      C.OnLattice (rational (text w), hint (text o), name_of (text u))
  | _ -> raise (Refused "cases: no such split")
let allowed = let h = ["conditions"; "cuts"; "products"; "rewrites"; "sums"] in
  [ ("cases", ["coordinate"; "split"]); ("empty", ["constraint"]); ("equal", h); ("positive", h @ ["certificate"]);
    ("recurrence", h @ ["coefficients"; "coordinate"]); ("growth", h @ ["certificate"; "coordinate"; "factor"]); ("chain", []);
    ("square", []); ("combine", h @ ["certificate"; "multipliers"; "turned"]); ("degree", []); ("evaluate", []); ("finite", []); ("conclude", []) ]
let step statements n j =
  let m = members j in
  keys_are m ["cell"; "data"; "of"; "rule"; "uses"];
  let i, k = match items (get m "of") with [i; k] -> (index (count i) statements, count k) | _ -> raise (Refused "of: not a statement and a link") in
  let variables, s = List.nth statements i in
  ignore (index k s.C.links);
  let uses = List.map (fun u -> let u = count u in need (u < n) "a number points at nothing"; u) (items (get m "uses")) in
  let data = members (get m "data") and rule = text (get m "rule") in
  need (List.mem_assoc rule allowed) "unknown rule";
  need (List.for_all (fun (key, _) -> List.mem key (List.assoc rule allowed)) data) "unknown data";
  let coordinates, on = match get m "cell" with Null -> ([], None) | c -> let x, c = cell variables c in (x, Some c) in
  let coordinate () = let t = text (get data "coordinate") in need (List.mem t coordinates) "no such coordinate"; name_of t in
  let by = match rule with
    | "cases" -> C.ByCases (coordinate (), split coordinates (get data "split"))
    | "empty" -> C.ByEmpty (nat (index (count (get data "constraint")) s.C.constraints))
    | "equal" -> C.ByEqual (hints n coordinates data)
    | "positive" -> C.ByPositive (hints n coordinates data, certificate data)
    | "growth" -> C.ByGrowth (coordinate (), hint (text (get data "factor")), hints n coordinates data, certificate data)
    | "recurrence" -> C.ByRecurrence (coordinate (), List.map (fun t -> hint (text t)) (items (get data "coefficients")), hints n coordinates data)
    | "combine" ->
        let given key default = match List.assoc_opt key data with Some v -> v | None -> default in
        C.ByCombine (List.map (fun t -> hint (text t)) (items (given "multipliers" (List []))), hints n coordinates data, certificate data,
                     count (given "turned" (Count 0)) <> 0)
    | "degree" -> C.ByDegree | "finite" -> C.ByFinite
    | "chain" -> C.ByChain | "square" -> C.BySquare | "evaluate" -> C.ByEvaluate | _ -> C.ByConclude in
  { C.of_statement = nat i; of_link = nat k; on; by_rule = by; uses = List.map nat uses }

(* --- files --- *)
let schema = "exact-parity/proof/1"
let read_file path =
  Hashtbl.reset names;
  List.iter (fun x -> ignore (name_of x)) own_names;
  let channel = try open_in_bin path with Sys_error e -> raise (Unreadable e) in
  let data = Fun.protect ~finally:(fun () -> close_in channel)
    (fun () -> really_input_string channel (min (in_channel_length channel) 5_000_001)) in
  let raw = read_json data in
  if List.assoc_opt "schema" raw <> Some (Text schema) then raise (Unreadable "another schema");
  keys_are raw ["assumed"; "claims"; "end"; "id"; "premises"; "schema"; "statements"; "steps"];
  need (get raw "end" = Text "end") "the end is missing";
  let id = text (get raw "id") in
  need (id = "" || is_id id) "the id is malformed";
  let claims = List.map members (items (get raw "claims")) and facts = List.map members (items (get raw "assumed")) in
  let premises = items (get raw "premises") in
  List.iter (fun c -> keys_are c ["name"; "statement"]) claims;
  List.iter (fun f -> keys_are f ["fact"; "instance"; "source"]; need (is_id (text (get f "fact"))) "a fact is malformed";
    ignore (text (get f "source")); ignore (text (get f "instance"))) facts;
  List.iter (fun p -> need (is_id (text p)) "a premise is malformed") premises;
  let statements = items (get raw "statements") and steps = items (get raw "steps") in
  need (List.length statements <= 500 && List.length steps <= 5000) "too many statements or steps";
  let statements = List.map (fun s -> statement (members s)) statements in
  let steps = List.mapi (step statements) steps in
  let claimed = List.map (fun c -> (text (get c "name"), index (count (get c "statement")) statements)) claims in
  let names_claimed = List.map fst claimed in
  need (claimed <> []) "nothing is claimed";
  need (List.length (List.sort_uniq compare names_claimed) = List.length claimed) "two claims have one name";
  let starts p t = String.length t > String.length p && String.sub t 0 (String.length p) = p in
  need (List.for_all (fun n -> n = id || (id <> "" && starts (id ^ "/") n)) names_claimed) "a claim is not the id, nor a part of it";
  need ((not (List.mem id names_claimed)) || (facts = [] && premises = [])) "a proved row assumes something";
  let facts = List.map (fun f -> let part key = text (get f key) in (part "fact", part "source", part "instance")) facts in
  let premises = List.map text premises in
  (id, List.sort compare claimed, facts, premises,
   { C.statements = List.map snd statements; steps; claims = List.map (fun (_, i) -> nat i) (List.sort compare claimed); local_name = name_of "#local" })

(* the statements that the claims file lists for this row, in the order of the file's claims *)
let listed_for (claims, rows) (id, claimed, facts, premises, _) =
  let mine = List.sort (fun a b -> compare a.title b.title) (List.filter (fun c -> row_of c.title = id) claims) in
  need (mine <> []) "the id is not in the claims file";
  need (List.map (fun c -> c.title) mine = List.map fst claimed) "the claims are not those of the claims file";
  let given = match List.find_opt (fun r -> r.row = id) rows with Some r -> (List.rev r.facts, r.premises) | None -> ([], []) in
  need ((facts, premises) = given) "the facts or premises differ from the claims file";
  List.map (fun c -> snd (statement_of ~lets:c.lets (Option.value c.domain ~default:"") (Option.get c.shown))) mine

let answer ledger path =
  let id = ref "-" in
  try
    let (name, _, _, _, file) as read = read_file path in
    let ledger = if name = "" then None else ledger in
    if ledger <> None then id := name;
    let accepted = match ledger with Some lists -> C.check_listed file (listed_for lists read) | None -> C.check file in
    if accepted then "VERIFIED " ^ !id
    else match C.run file C.O [] file.C.steps with
      | C.Inr (n, why) -> Printf.sprintf "REJECTED %s %d reason %d" !id (int_of_nat n) (int_of_z why)
      | C.Inl _ -> Printf.sprintf "REJECTED %s - a claim is not concluded, or differs from the claims file" !id
  with
  | Refused why -> Printf.sprintf "REJECTED %s - %s" !id why
  | Unreadable why -> "UNREADABLE - - " ^ why
  | Stack_overflow -> Printf.sprintf "REJECTED %s - too deep" !id

let () =
  match List.tl (Array.to_list Sys.argv) with
  | "--claims" :: claims :: files when files <> [] ->
      let ledger = if claims = "none" then None else Some (read_claims claims) in
      List.iter (fun path -> print_endline (answer ledger path); flush stdout) files
  | _ -> prerr_endline "usage: checker --claims FILE|none FILE..."; exit 64
